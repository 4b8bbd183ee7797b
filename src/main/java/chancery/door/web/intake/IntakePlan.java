package chancery.door.web.intake;

import chancery.door.intake.dates.PartialDate;
import chancery.door.intake.plan.ProposedObjective;
import chancery.door.intake.plan.ProposedPlan;
import chancery.door.intake.plan.ProposedStrand;
import chancery.door.intake.text.Span;
import chancery.foundation.access.Unit;
import chancery.kernel.Label;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plan that was read out of a letter, for a person to tick and correct.
 *
 * @param year that it plans, or the next one when the letter does not say
 * @param strands none when the letter has no plan, and only a table
 * @param table whether the file has a table besides
 * @param label that the letter bears; none when it says none
 * @param posts whose plan the reader may write
 * @param ministry the units that may approve it
 * @param superior the one that most likely does; empty when that is not known
 */
public record IntakePlan(
        UUID id,
        String file,
        int year,
        List<StrandLine> strands,
        boolean table,
        @Nullable Label label,
        List<Unit> posts,
        List<Unit> ministry,
        String superior) {

    /** A strand as the letter has it. */
    public record StrandLine(String code, String title, List<ObjectiveLine> objectives) {}

    /**
     * An objective as the letter has it.
     *
     * @param key that its fields on the page bear
     * @param due its last possible day
     * @param indicator in the letter's words; or empty
     * @param before the letter's words in front of the objective, {@code words} its own, and {@code
     *     after} those behind
     */
    public record ObjectiveLine(
            String key,
            String text,
            @Nullable LocalDate due,
            String indicator,
            String before,
            String words,
            String after) {}

    private static final int AROUND = 90;

    static List<StrandLine> strands(ReadFile file, ProposedPlan plan) {
        List<StrandLine> strands = new ArrayList<>();
        for (int i = 0; i < plan.strands().size(); i++) {
            ProposedStrand strand = plan.strands().get(i);
            List<ObjectiveLine> objectives = new ArrayList<>();
            for (int j = 0; j < strand.objectives().size(); j++) {
                Span span =
                        file.read()
                                .spans()
                                .get("plan.strands[%d].objectives[%d].text".formatted(i, j));
                objectives.add(line(i + "-" + j, strand.objectives().get(j), file.text(), span));
            }
            strands.add(new StrandLine(strand.kind().name(), strand.title(), objectives));
        }
        return strands;
    }

    private static ObjectiveLine line(
            String key, ProposedObjective objective, String text, @Nullable Span span) {
        PartialDate due = objective.due();
        String indicator = objective.indicator();
        return new ObjectiveLine(
                key,
                capital(objective.text()),
                due == null ? null : last(due),
                indicator == null ? "" : indicator,
                span == null
                        ? ""
                        : text.substring(Math.max(0, span.start() - AROUND), span.start()),
                span == null ? "" : span.in(text),
                span == null
                        ? ""
                        : text.substring(span.end(), Math.min(text.length(), span.end() + AROUND)));
    }

    /** A title begins with a capital, where the script has them. */
    static String capital(String text) {
        int first = text.offsetByCodePoints(0, Math.min(1, text.length()));
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    private static LocalDate last(PartialDate date) {
        return date.full()
                .orElseGet(() ->
                        date.month() == 0
                                ? LocalDate.of(date.year(), 12, 31)
                                : YearMonth.of(date.year(), date.month()).atEndOfMonth());
    }
}
