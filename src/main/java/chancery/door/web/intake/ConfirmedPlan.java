package chancery.door.web.intake;

import chancery.kernel.Problem;
import chancery.work.planning.Change;
import chancery.work.planning.Element;
import chancery.work.planning.Indicator;
import chancery.work.planning.Measure;
import chancery.work.planning.Objective;
import chancery.work.planning.PlanContent;
import chancery.work.planning.Strand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a person ticked of a letter's plan, as they corrected it. An objective that the plan has
 * already, in the same words, is not put in again.
 */
final class ConfirmedPlan {
    /** One number, perhaps with spaces between its digits, and what is counted. */
    private static final Pattern COUNTED =
            Pattern.compile("(\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})*|\\d+)\\s*(%?)\\s*(\\D*)");

    /** Between two things that are counted: the next begins with its number. */
    private static final Pattern AND =
            Pattern.compile(
                    "\\s*[,;،؛]\\s+(?:(?:et|and|y|e)\\s+)?(?=\\d)|\\s+(?:et|and|y|e)\\s+(?=\\d)|\\s+و\\s*(?=\\d)");

    private final MultiValueMap<String, String> fields;
    private final int year;

    /**
     * @param fields {@code take} with the keys of what was ticked; {@code code}, {@code strand},
     *     {@code text}, {@code due} and {@code indicator} with a key each
     */
    ConfirmedPlan(MultiValueMap<String, String> fields, int year) {
        this.fields = fields;
        this.year = year;
    }

    boolean isEmpty() {
        return ticked().isEmpty();
    }

    List<Change> changes(PlanContent sheet) {
        List<Change> changes = new ArrayList<>();
        PlanContent content = sheet;
        for (String key : ticked()) {
            for (Element line : lines(key, content)) {
                Change put = new Change.Put(line);
                content = content.with(put);
                changes.add(put);
            }
        }
        return changes;
    }

    private List<Element> lines(String key, PlanContent content) {
        List<Element> lines = new ArrayList<>();
        Strand strand = strand(key, content);
        if (content.element(strand.id()).isEmpty()) {
            lines.add(strand);
        }
        Objective objective =
                new Objective(
                        UUID.randomUUID(),
                        strand.id(),
                        text("text", key),
                        "",
                        "",
                        "",
                        day(key),
                        null);
        boolean known =
                content.objectivesOf(strand).stream()
                        .anyMatch(each -> each.title().equalsIgnoreCase(objective.title()));
        if (known) {
            return List.of();
        }
        lines.add(objective);
        String counted = text("indicator", key);
        if (!counted.isEmpty()) {
            things(counted).forEach(thing -> lines.add(indicator(objective.id(), thing)));
        }
        return lines;
    }

    /**
     * "143 articles et 22 entretiens" are two; a text of which some part has no number and nothing
     * that it counts is one.
     */
    static List<String> things(String counted) {
        List<String> parts = AND.splitAsStream(counted).toList();
        boolean each =
                parts.stream()
                        .map(COUNTED::matcher)
                        .allMatch(part -> part.matches() && !part.group(3).isBlank());
        return each ? parts : List.of(counted);
    }

    private Strand strand(String key, PlanContent content) {
        String code = text("code", key);
        String title = text("strand", key);
        Optional<Strand> known =
                content.strands().stream()
                        .filter(strand -> strand.title().equalsIgnoreCase(title))
                        .findFirst()
                        .or(() ->
                                content.strands().stream()
                                        .filter(strand -> strand.code().equals(code))
                                        .findFirst());
        return known.orElseGet(() -> new Strand(UUID.randomUUID(), code, title));
    }

    /**
     * "20 % des articles" is a share, "15 000 visiteurs" a number of them; else it has words only.
     */
    private Indicator indicator(UUID objective, String counted) {
        Matcher number = COUNTED.matcher(counted);
        boolean one = number.matches();
        boolean share = one && !number.group(2).isEmpty();
        String unit = one && !share ? number.group(3).strip() : "";
        return new Indicator(
                UUID.randomUUID(),
                objective,
                null,
                unit.isEmpty() ? counted : IntakePlan.capital(unit),
                !one ? Measure.QUALITATIVE : share ? Measure.PERCENTAGE : Measure.UNIT,
                unit,
                true,
                one && !share,
                null,
                List.of(
                        new Indicator.Target(
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year, 12, 31),
                                one ? new BigDecimal(number.group(1).replaceAll("\\D", "")) : null,
                                one ? "" : counted)));
    }

    private List<String> ticked() {
        return fields.getOrDefault("take", List.of());
    }

    private @Nullable LocalDate day(String key) {
        String typed = text("due", key);
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw Problem.refused("plan.day").at("due-" + key).with("value", typed);
        }
    }

    private String text(String field, String key) {
        String typed = fields.getFirst(field + "-" + key);
        return typed == null ? "" : typed.strip();
    }
}
