package chancery.work.agenda.web;

import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.agenda.Audience;
import chancery.work.agenda.KeyDateContent;
import chancery.work.agenda.KeyDateKind;
import chancery.work.agenda.Recurrence;
import chancery.work.agenda.When;
import chancery.work.agenda.rules.ProposedAction;
import chancery.work.agenda.rules.RuleContent;
import chancery.work.agenda.rules.Side;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The fields of the agenda's forms, as a browser sends them. */
final class Typed {
    private final MultiValueMap<String, String> fields;

    Typed(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /**
     * @param zone of the times of day
     * @throws Problem naming the field whose value cannot be taken
     */
    KeyDateContent keyDate(ZoneId zone) {
        return new KeyDateContent(
                chosen(KeyDateKind.class, "kind", KeyDateKind.OTHER),
                text("title"),
                Country.typed(text("country")).orElse(null),
                text("place"),
                when(zone),
                text("recurrence").isEmpty() ? null : Recurrence.of(text("recurrence")),
                text("note"),
                text("source"),
                distribution(),
                chosen(Audience.class, "audience", Audience.UNIT));
    }

    RuleContent rule() {
        return new RuleContent(
                chosen(KeyDateKind.class, "kind", KeyDateKind.OTHER),
                Country.typed(text("country")).orElse(null),
                number("days", "rule.days", 3650),
                chosen(Side.class, "side", Side.BEFORE),
                new ProposedAction(
                        text("title"),
                        text("strand"),
                        text("actionKind"),
                        number("daysLong", "rule.days-long", 366),
                        text("description")));
    }

    UnitCode unit() {
        return UnitCode.of(text("unit"));
    }

    @Nullable UnitCode unitOrNone() {
        return text("unit").isEmpty() ? null : unit();
    }

    int version() {
        return number("version", "keydate.changed", Integer.MAX_VALUE);
    }

    Distribution distribution() {
        return Distribution.of(chosen(Label.class, "label", Label.UNMARKED), compartments());
    }

    String text(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : value.strip();
    }

    List<String> texts(String field) {
        return fields.getOrDefault(field, List.of());
    }

    <E extends Enum<E>> E chosen(Class<E> type, String field, E otherwise) {
        String value = text(field);
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(value))
                .findFirst()
                .orElse(otherwise);
    }

    private List<String> compartments() {
        return Arrays.stream(text("compartments").toUpperCase(Locale.ROOT).split("[,;\\s]+"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private When when(ZoneId zone) {
        LocalDate first = date("starts");
        LocalDate last = text("ends").isEmpty() ? first : date("ends");
        if (text("startTime").isEmpty()) {
            return new When.AllDay(first, last);
        }
        LocalTime from = time("startTime");
        LocalTime to = text("endTime").isEmpty() ? from : time("endTime");
        return new When.Timed(first.atTime(from), last.atTime(to), zone);
    }

    private LocalDate date(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            throw Problem.refused("keydate.date").at(field).with("value", text(field));
        }
    }

    private LocalTime time(String field) {
        try {
            return LocalTime.parse(text(field));
        } catch (DateTimeParseException e) {
            throw Problem.refused("keydate.time").at(field).with("value", text(field));
        }
    }

    private int number(String field, String code, int most) {
        try {
            return Integer.parseInt(text(field));
        } catch (NumberFormatException e) {
            throw Problem.refused(code).at(field).with("most", most);
        }
    }
}
