package chancery.door.web.intake;

import chancery.door.intake.ReadDocument;
import chancery.door.intake.ReadReference;
import chancery.door.intake.dates.PartialDate;
import chancery.door.web.Page;
import chancery.kernel.UnitCode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /** Whether the text tells of anything beside its header. */
    public boolean tells() {
        return read.engagement() != null
                || !read.people().isEmpty()
                || !read.commitments().isEmpty()
                || hasOthers();
    }

    public boolean hasOthers() {
        return !read.documents().isEmpty()
                || !read.institutions().isEmpty()
                || !read.outlets().isEmpty();
    }

    /** Whether the words of a value are marked in the text, so that a link may lead there. */
    public boolean isMarked(String id) {
        return marked.stream().anyMatch(part -> part.id().equals(id));
    }

    /** A day, month or year as far as it is known; empty text for none. */
    public String day(Page page, @Nullable PartialDate date) {
        if (date == null) {
            return "";
        }
        if (date.day() > 0) {
            return page.date(date.full().orElseThrow());
        }
        return date.month() == 0
                ? String.valueOf(date.year())
                : DateTimeFormatter.ofPattern("LLLL uuuu", page.language().locale())
                        .format(YearMonth.of(date.year(), date.month()));
    }

    /** One a line. */
    public String references() {
        return read.dispatch().references().stream()
                .map(ReadReference::text)
                .collect(Collectors.joining("\n"));
    }
}
