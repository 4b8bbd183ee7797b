package chancery.work.press.web;

import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.press.coverage.Cited;
import chancery.work.press.outlets.Medium;
import chancery.work.press.outlets.OutletContent;
import chancery.work.press.outlets.Reach;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The fields of the forms about the press, as a browser sends them. */
final class TypedPress {
    private final MultiValueMap<String, String> fields;

    TypedPress(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    String text(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : value.strip();
    }

    /** What was typed, or else what was proposed. */
    String text(String field, String otherwise) {
        String typed = text(field);
        return typed.isEmpty() ? otherwise : typed;
    }

    List<String> texts(String field) {
        return fields.getOrDefault(field, List.of());
    }

    boolean has(String field) {
        return !text(field).isEmpty();
    }

    <E extends Enum<E>> E chosen(Class<E> type, String field, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text(field)))
                .findFirst()
                .orElse(otherwise);
    }

    LocalDate day(String field, LocalDate otherwise) {
        try {
            return has(field) ? LocalDate.parse(text(field)) : otherwise;
        } catch (DateTimeParseException e) {
            throw Problem.refused("press.day").at(field).with("value", text(field));
        }
    }

    UnitCode unit() {
        return UnitCode.of(text("unit"));
    }

    Distribution distribution() {
        return Distribution.of(
                chosen(Label.class, "label", Label.UNMARKED),
                Arrays.stream(text("compartments").toUpperCase(Locale.ROOT).split("[,;\\s]+"))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    /**
     * @throws Problem {@code press.changed} when the form names no version
     */
    int version() {
        try {
            return Integer.parseInt(text("version"));
        } catch (NumberFormatException e) {
            throw Problem.conflict("press.changed");
        }
    }

    /** Those of before that were kept, and what was typed into the fields for more. */
    List<Cited> cited(String field, List<Cited> before) {
        List<String> kept = texts("keep-" + field);
        List<Cited> cited = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (kept.contains(String.valueOf(i))) {
                cited.add(before.get(i));
            }
        }
        for (int i = 0; fields.containsKey(field + "-" + i); i++) {
            if (has(field + "-" + i)) {
                cited.add(new Cited(text(field + "-" + i), ref(field + "-" + i + "-ref")));
            }
        }
        return cited;
    }

    OutletContent outlet() {
        return new OutletContent(
                text("name"),
                Arrays.stream(text("aliases").split("[;؛\n]"))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .toList(),
                chosen(Medium.class, "medium", Medium.PRINT),
                Country.typed(text("country")).orElse(null),
                text("region"),
                text("language"),
                text("host"),
                reach());
    }

    private @Nullable Reach reach() {
        if (!has("reach")) {
            return null;
        }
        try {
            return new Reach(
                    Long.parseLong(text("reach").replaceAll("[\\s\\u00A0\\u202F.,']", "")),
                    chosen(Reach.Counted.class, "reachOf", Reach.Counted.READERS),
                    text("reachSource"),
                    day("reachDay", LocalDate.MIN));
        } catch (NumberFormatException e) {
            throw Problem.refused("outlet.reach").at("reach");
        }
    }

    private @Nullable Ref ref(String field) {
        String typed = text(field);
        int colon = typed.indexOf(':');
        return colon < 1 ? null : new Ref(typed.substring(0, colon), typed.substring(colon + 1));
    }
}
