package chancery.door.web;

import chancery.door.intake.ReadDocument;
import chancery.door.intake.ReadReference;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was read out of a letter, for a person to correct.
 *
 * @param text as it was extracted, which becomes the body
 */
public record IntakeProposal(ReadDocument read, List<MarkedText> marked, String text) {

    public String action() {
        return String.join(", ", read.dispatch().action());
    }

    public String information() {
        return String.join(", ", read.dispatch().information());
    }

    /** One a line. */
    public String references() {
        return read.dispatch().references().stream()
                .map(ReadReference::text)
                .collect(Collectors.joining("\n"));
    }
}
