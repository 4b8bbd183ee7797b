package chancery.work.planning.contracts.web;

import chancery.kernel.Problem;
import chancery.work.planning.contracts.ContractContent;
import chancery.work.planning.contracts.Duty;
import chancery.work.planning.contracts.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A contract as its form sends it: duties in rows of {@code duty, side, kind, text, weight, due},
 * of which those without a text do not count.
 */
final class TypedContract {
    private final MultiValueMap<String, String> fields;

    TypedContract(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /** The contract that was there, saying what was typed. */
    ContractContent over(ContractContent before) {
        return new ContractContent(
                before.post(),
                before.ministry(),
                year("fromYear"),
                year("toYear"),
                text("title", 0),
                text("preamble", 0),
                text("currency", 0),
                budget(),
                duties(),
                reviews(),
                word("reporting", 0, ReportingPeriod.class));
    }

    private List<Duty> duties() {
        List<Duty> duties = new ArrayList<>();
        int rows = Math.min(fields.getOrDefault("text", List.of()).size(), 1_000);
        for (int i = 0; i < rows; i++) {
            if (!text("text", i).isEmpty()) {
                duties.add(
                        new Duty(
                                id(i),
                                word("side", i, Duty.Side.class),
                                word("kind", i, Duty.Kind.class),
                                text("text", i),
                                weight(i),
                                day("due", i)));
            }
        }
        return duties;
    }

    private UUID id(int i) {
        String typed = text("duty", i);
        try {
            return typed.isEmpty() ? UUID.randomUUID() : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw Problem.refused("web.request").at("duty");
        }
    }

    private int weight(int i) {
        String typed = text("weight", i);
        try {
            return typed.isEmpty() ? 1 : Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw Problem.refused("contract.weight").at("weight").with("value", typed);
        }
    }

    private List<LocalDate> reviews() {
        return IntStream.range(0, fields.getOrDefault("review", List.of()).size())
                .mapToObj(i -> day("review", i))
                .<LocalDate>mapMulti((day, to) -> {
                    if (day != null) {
                        to.accept(day);
                    }
                })
                .toList();
    }

    private @Nullable BigDecimal budget() {
        String typed = text("yearlyBudget", 0);
        try {
            return typed.isEmpty() ? null : new BigDecimal(typed);
        } catch (NumberFormatException e) {
            throw Problem.refused("plan.number").at("yearlyBudget").with("value", typed);
        }
    }

    int year(String field) {
        String typed = text(field, 0);
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw Problem.refused("plan.year").at(field).with("value", typed);
        }
    }

    private @Nullable LocalDate day(String field, int i) {
        String typed = text(field, i);
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw Problem.refused("plan.day").at(field).with("value", typed);
        }
    }

    private String text(String field, int i) {
        List<String> values = fields.getOrDefault(field, List.of());
        return i < values.size() ? values.get(i).strip() : "";
    }

    private <E extends Enum<E>> E word(String field, int i, Class<E> type) {
        try {
            return Enum.valueOf(type, text(field, i));
        } catch (IllegalArgumentException e) {
            throw Problem.refused("web.request").at(field);
        }
    }
}
