package chancery.correspondence.web;

import chancery.correspondence.Reference;
import chancery.correspondence.drafting.DraftContent;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The fields of the Write page, as a browser sends them. */
final class TypedDraft {
    /** Between the text of a reference, its target, unit, number and date in one field. */
    static final String SEPARATOR = "\t";

    private final MultiValueMap<String, String> fields;

    TypedDraft(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /**
     * @throws Problem naming the field whose value is none of those offered
     */
    DraftContent content() {
        String from = text("from");
        return new DraftContent(
                from.isEmpty() ? null : UnitCode.of(from),
                text("place"),
                date("dated"),
                units("action"),
                units("information"),
                chosen(Transmission.class, "transmission", Transmission.ENCRYPTED),
                Distribution.of(chosen(Label.class, "label", Label.UNMARKED), compartments()),
                chosen(Precedence.class, "precedence", Precedence.ROUTINE),
                references(),
                text("subject"),
                text("body"),
                text("language"),
                date("due"));
    }

    /** The draft being saved; null before it was saved for the first time. */
    @Nullable DispatchId id() {
        String id = text("id");
        return id.isEmpty() ? null : DispatchId.parse(id);
    }

    int version() {
        try {
            return Integer.parseInt(text("version"));
        } catch (NumberFormatException e) {
            throw Problem.refused("pages.choice").at("version");
        }
    }

    private String text(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : value.strip();
    }

    private List<String> texts(String field) {
        List<String> values = fields.get(field);
        return values == null
                ? List.of()
                : values.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    private List<UnitCode> units(String field) {
        return texts(field).stream().map(UnitCode::of).toList();
    }

    private List<String> compartments() {
        return Arrays.stream(text("compartments").toUpperCase(Locale.ROOT).split("[,;\\s]+"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private @Nullable LocalDate date(String field) {
        try {
            return text(field).isEmpty() ? null : LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            throw Problem.refused("pages.date").at(field).with("value", text(field));
        }
    }

    private <E extends Enum<E>> E chosen(Class<E> type, String field, E otherwise) {
        String value = text(field);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw Problem.refused("pages.choice").at(field);
        }
    }

    private List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (String field : fields.getOrDefault("references", List.of())) {
            String[] parts = field.split(SEPARATOR, -1);
            references.add(
                    parts.length == 5
                            ? new Reference(
                                    parts[0],
                                    parts[1].isEmpty() ? null : DispatchId.parse(parts[1]),
                                    orNull(parts[2]),
                                    orNull(parts[3]),
                                    orNull(parts[4]))
                            : new Reference(field, null, null, null, null));
        }
        return references;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
