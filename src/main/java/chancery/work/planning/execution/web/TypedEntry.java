package chancery.work.planning.execution.web;

import chancery.kernel.Problem;
import chancery.work.planning.execution.Actual;
import chancery.work.planning.execution.Progress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What a form says was done. A day that it leaves out is today. */
record TypedEntry(MultiValueMap<String, String> fields, LocalDate today) {
    /** The fields in which a thing may be named as evidence. */
    private static final List<String> CITING = List.of("citing", "citing2", "citing3");

    Progress.Report progress() {
        return new Progress.Report(
                fields.containsKey("done") ? 100 : percent(),
                text("note"),
                text("reason"),
                day("on"));
    }

    Actual.Measured measured() {
        return new Actual.Measured(day("from"), day("to"), value(), text("words"), text("source"));
    }

    /** The names of things that show it, as they were typed. */
    List<String> citing() {
        return CITING.stream().map(this::text).filter(typed -> !typed.isEmpty()).toList();
    }

    String text(String field) {
        String typed = fields.getFirst(field);
        return typed == null ? "" : typed.strip();
    }

    private int percent() {
        String typed = text("percent");
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw Problem.refused("execution.percent")
                    .at("percent")
                    .with("value", typed.isEmpty() ? "–" : typed);
        }
    }

    private @Nullable BigDecimal value() {
        String typed = text("value");
        try {
            return typed.isEmpty() ? null : new BigDecimal(typed);
        } catch (NumberFormatException e) {
            throw Problem.refused("plan.number").at("value").with("value", typed);
        }
    }

    private LocalDate day(String field) {
        String typed = text(field);
        try {
            return typed.isEmpty() ? today : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw Problem.refused("plan.day").at(field).with("value", typed);
        }
    }
}
