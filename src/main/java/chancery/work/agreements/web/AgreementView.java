package chancery.work.agreements.web;

import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.agreements.Agreement;
import chancery.work.agreements.AgreementLine;
import chancery.work.agreements.AgreementVersion;
import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Delay;
import chancery.work.agreements.content.EntryCondition;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.content.Source;
import chancery.work.agreements.content.Step;
import chancery.work.agreements.content.StepEntry;
import chancery.work.agreements.course.Course;
import chancery.work.agreements.course.Deadline;
import chancery.work.agreements.procedure.Expectation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One agreement with what follows from it.
 *
 * @param expectations the steps of the procedure as they stand
 * @param kept digests of the texts whose bytes are here
 * @param neighbours other agreements with the same countries, for its sheet to name
 * @param recipients units to which it may be sent; empty when the reader may not
 */
public record AgreementView(
        Agreement agreement,
        Course course,
        List<Deadline> deadlines,
        List<Expectation> expectations,
        List<AgreementVersion> versions,
        Set<String> kept,
        boolean mayWrite,
        List<UnitCode> recipients,
        List<AgreementLine> neighbours,
        LocalDate today) {
    /** Up to so many parties the steps are shown as a table, a column each. */
    private static final int COLUMNS = 4;

    public AgreementRecord record() {
        return agreement.record();
    }

    public boolean asTable() {
        return record().description().parties().size() <= COLUMNS;
    }

    /** Steps that somebody has taken, in their order. */
    public List<Step> taken() {
        Set<Step> taken =
                record().standing().stream().map(StepEntry::step).collect(Collectors.toSet());
        return Arrays.stream(Step.values()).filter(taken::contains).toList();
    }

    /** How a party is called; for none, nothing. */
    public String party(@Nullable UUID id, Locale language) {
        return id == null
                ? ""
                : record().description().party(id).map(party -> party.in(language)).orElse("");
    }

    /** Entries that were corrected or withdrawn. */
    public Set<UUID> corrected() {
        return record().steps().stream()
                .map(StepEntry::corrects)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** All entries, the latest day first. */
    public List<StepEntry> entries() {
        return record().steps().stream()
                .sorted(
                        java.util.Comparator.comparing(StepEntry::day)
                                .thenComparing(StepEntry::at)
                                .reversed())
                .toList();
    }

    /** The page of what is cited, where it has one; null otherwise. */
    public static @Nullable String href(Source source) {
        Ref ref = source.ref();
        return ref == null
                ? null
                : switch (ref.kind()) {
                    case "dispatch" -> "/dispatch/" + ref.id();
                    case "agreement" -> "/agreements/" + ref.id();
                    case "engagement" -> "/engagements/" + ref.id();
                    case "commitment" -> "/commitments/" + ref.id();
                    case "coverage" -> "/coverage/" + ref.id();
                    default -> null;
                };
    }

    /** Our side, one on a line. */
    public String ours(Locale language) {
        return lines(true, language);
    }

    /** The other side, one on a line. */
    public String others(Locale language) {
        return lines(false, language);
    }

    /** The word of the condition's form. */
    public String entering() {
        return switch (record().description().entry()) {
            case EntryCondition.Unknown _ -> "UNKNOWN";
            case EntryCondition.OnSignature _ -> "ON_SIGNATURE";
            case EntryCondition.OnDay _ -> "ON_DAY";
            case EntryCondition.AfterExchange _ -> "AFTER_EXCHANGE";
            case EntryCondition.AfterRatifications _ -> "AFTER_RATIFICATIONS";
        };
    }

    /** What it waits for after the act that brings it into force. */
    public Delay delay() {
        return switch (record().description().entry()) {
            case EntryCondition.OnSignature(var delay) -> delay;
            case EntryCondition.AfterExchange(var delay) -> delay;
            case EntryCondition.AfterRatifications(_, var delay) -> delay;
            case EntryCondition.OnDay _, EntryCondition.Unknown _ -> Delay.NONE;
        };
    }

    private String lines(boolean ours, Locale language) {
        return record().description().parties().stream()
                .filter(party -> party.ours() == ours)
                .map((Party party) -> party.in(language))
                .collect(Collectors.joining("\n"));
    }
}
