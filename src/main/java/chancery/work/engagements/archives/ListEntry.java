package chancery.work.engagements.archives;

import chancery.kernel.Country;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.EngagementKind;
import chancery.work.engagements.Participant;
import chancery.work.engagements.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The elements of one entry, by name, with their text; {@code country} under {@code listed} as its
 * address has it.
 */
record ListEntry(PastList list, Map<String, String> texts) {
    private static final String LISTED = "listed";

    /**
     * @throws RuntimeException when a day or a name cannot be read; its message says which
     */
    PastEngagement engagement() {
        LocalDate starts = LocalDate.parse(text("start-date"));
        LocalDate ends = LocalDate.parse(text("end-date"));
        EngagementContent content =
                switch (list) {
                    case VISITS -> visit(starts, ends);
                    case TRAVELS -> journey(starts, ends);
                };
        return new PastEngagement(list.source(text("id")), content);
    }

    /** Where the entry says a place that is no country today; empty otherwise. */
    Optional<String> formerCountry() {
        return country().isPresent() ? Optional.empty() : Optional.of(text(nameOfCountry()));
    }

    private EngagementContent visit(LocalDate starts, LocalDate ends) {
        String visitor = text("visitor");
        String from = text("from");
        return EngagementContent.of(EngagementKind.VISIT, visitor + " (" + from + ")", starts)
                .headed(
                        EngagementKind.VISIT,
                        visitor + " (" + from + ")",
                        country().orElse(null),
                        "",
                        starts,
                        ends)
                .withParticipants(Visitors.read(visitor, from))
                .noted(text("description"), null);
    }

    private EngagementContent journey(LocalDate starts, LocalDate ends) {
        String where = text("country");
        String locale = text("locale");
        String function =
                switch (text("role")) {
                    case "president" -> "President";
                    case "secretary" -> "Secretary of State";
                    default -> "";
                };
        String title = text("name") + " (" + where + ")";
        String place = country().isPresent() || locale.isEmpty() ? locale : locale + ", " + where;
        return EngagementContent.of(EngagementKind.VISIT, title, starts)
                .headed(
                        EngagementKind.VISIT,
                        title,
                        country().orElse(null),
                        place.isEmpty() && country().isEmpty() ? where : place,
                        starts,
                        ends)
                .withParticipants(List.of(Participant.of(Side.OURS, text("name"), function)))
                .noted(text("remarks"), null);
    }

    private Optional<Country> country() {
        return ListedCountries.of(texts.getOrDefault(LISTED, ""));
    }

    private String nameOfCountry() {
        return switch (list) {
            case VISITS -> "from";
            case TRAVELS -> "country";
        };
    }

    private String text(String element) {
        return texts.getOrDefault(element, "").strip().replaceAll("\\s+", " ");
    }
}
