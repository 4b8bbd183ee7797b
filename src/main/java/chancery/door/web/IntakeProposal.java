package chancery.door.web;

import chancery.door.intake.ReadDocument;
import chancery.door.intake.ReadReference;
import chancery.kernel.UnitCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What was read out of a letter, for a person to correct.
 *
 * @param units the codes of the service's units
 * @param books of arrivals that the reader keeps; where there is none, it can only become a draft
 */
public record IntakeProposal(
        UUID id,
        ReadDocument read,
        List<MarkedText> marked,
        Set<String> units,
        List<UnitCode> books) {

    /** Whether a plan can be made of it: it says one, or is a table. */
    public boolean plans() {
        return read.plan() != null || read.file().endsWith(".csv");
    }

    public String action() {
        return String.join(", ", read.dispatch().action());
    }

    public String information() {
        return String.join(", ", read.dispatch().information());
    }

    /** Those among the addressees in a field that are no units of the service. */
    public String unknown(String typed) {
        return ConfirmedLetter.names(typed).stream()
                .filter(name -> !units.contains(name))
                .collect(Collectors.joining(", "));
    }

    /** One a line. */
    public String references() {
        return read.dispatch().references().stream()
                .map(ReadReference::text)
                .collect(Collectors.joining("\n"));
    }
}
