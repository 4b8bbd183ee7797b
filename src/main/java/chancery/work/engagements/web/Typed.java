package chancery.work.engagements.web;

import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.engagements.Audience;
import chancery.work.engagements.Citation;
import chancery.work.engagements.Participant;
import chancery.work.engagements.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The fields of the forms of engagements, as a browser sends them. */
final class Typed {
    private final MultiValueMap<String, String> fields;

    Typed(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    String text(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : value.strip();
    }

    <E extends Enum<E>> E chosen(Class<E> type, String field, E otherwise) {
        String value = text(field);
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(value))
                .findFirst()
                .orElse(otherwise);
    }

    @Nullable Country country() {
        return Country.typed(text("country")).orElse(null);
    }

    UnitCode unit() {
        return UnitCode.of(text("unit"));
    }

    Audience audience() {
        return chosen(Audience.class, "audience", Audience.UNIT);
    }

    Distribution distribution() {
        return Distribution.of(
                chosen(Label.class, "label", Label.UNMARKED),
                Arrays.stream(text("compartments").toUpperCase(Locale.ROOT).split("[,;\\s]+"))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    int version() {
        Integer version = wholeOrNone("version");
        if (version == null) {
            throw Problem.conflict("engagement.changed");
        }
        return version;
    }

    LocalDate date(String field) {
        LocalDate day = dateOrNone(field);
        if (day == null) {
            throw Problem.refused("engagement.empty").at(field);
        }
        return day;
    }

    @Nullable LocalDate dateOrNone(String field) {
        try {
            return text(field).isEmpty() ? null : LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            throw Problem.refused("engagement.date").at(field).with("value", text(field));
        }
    }

    @Nullable LocalTime timeOrNone(String field) {
        try {
            return text(field).isEmpty() ? null : LocalTime.parse(text(field));
        } catch (DateTimeParseException e) {
            throw Problem.refused("engagement.time").at(field).with("value", text(field));
        }
    }

    @Nullable BigDecimal amountOrNone(String field) {
        try {
            return text(field).isEmpty() ? null : new BigDecimal(text(field).replace(',', '.'));
        } catch (NumberFormatException e) {
            throw Problem.refused("engagement.amount").at(field).with("value", text(field));
        }
    }

    @Nullable Integer wholeOrNone(String field) {
        try {
            return text(field).isEmpty() ? null : Integer.valueOf(text(field));
        } catch (NumberFormatException e) {
            throw Problem.refused("engagement.attendance").at(field);
        }
    }

    @Nullable PersonId personOrNone(String field) {
        try {
            return text(field).isEmpty() ? null : PersonId.of(UUID.fromString(text(field)));
        } catch (IllegalArgumentException e) {
            throw Problem.refused("commitment.responsible").at(field);
        }
    }

    /** A reference as {@code kind:id}. */
    @Nullable Ref refOrNone(String field) {
        String value = text(field);
        int colon = value.indexOf(':');
        if (value.isEmpty()) {
            return null;
        }
        if (colon < 1) {
            throw Problem.refused("engagement.ref").at(field);
        }
        return new Ref(value.substring(0, colon), value.substring(colon + 1));
    }

    /** What is cited under a field, with the reference that a choice left beside it. */
    @Nullable Citation citationOrNone(String field) {
        return text(field).isEmpty() ? null : new Citation(text(field), refOrNone(field + "-ref"));
    }

    /** Names on one line, parted by semicolons: each a name, a function, an institution. */
    List<Participant> others(String field) {
        return Arrays.stream(text(field).split("[;؛\n]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(Typed::other)
                .toList();
    }

    private static Participant other(String typed) {
        String[] parts = typed.split("\\s*[,،]\\s*", 3);
        return new Participant(
                Side.THEIRS,
                parts[0],
                "",
                parts.length > 1 ? parts[1] : "",
                parts.length > 2 ? parts[2] : "",
                null);
    }
}
