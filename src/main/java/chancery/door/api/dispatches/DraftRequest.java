package chancery.door.api.dispatches;

import chancery.correspondence.Reference;
import chancery.correspondence.drafting.DraftContent;
import chancery.door.api.Fields;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A draft as a program writes it. Every field may be left out. */
final class DraftRequest {
    public @Nullable String from;
    public @Nullable String place;
    public @Nullable String date;
    public @Nullable List<String> action;
    public @Nullable List<String> information;
    public @Nullable String transmission;
    public @Nullable String distribution;
    public @Nullable List<String> compartments;
    public @Nullable String precedence;
    public @Nullable List<JsonNode> references;
    public @Nullable String subject;
    public @Nullable String body;
    public @Nullable String language;
    public @Nullable String due;
    public @Nullable Integer version;
    private final Map<String, JsonNode> unknown = new LinkedHashMap<>();

    @JsonAnySetter
    void unknown(String name, JsonNode value) {
        unknown.put(name, value);
    }

    /**
     * @throws Problem naming the field that cannot be taken; {@code api.field-unknown} for a field
     *     that is not known here and not empty, so that nothing sent is silently lost
     */
    DraftContent content() {
        unknown.forEach((name, value) -> {
            if (!value.isNull() && !value.isEmpty() || value.isValueNode() && !value.isNull()) {
                throw Problem.refused("api.field-unknown").at(name).with("field", name);
            }
        });
        return new DraftContent(
                from == null || from.isBlank() ? null : Fields.unit(from, "from"),
                text(place),
                Fields.day(date, "date"),
                units(action, "action"),
                units(information, "information"),
                Fields.word(
                        Transmission.class, transmission, Transmission.ENCRYPTED, "transmission"),
                Distribution.of(
                        Fields.word(Label.class, distribution, Label.UNMARKED, "distribution"),
                        compartments == null ? List.of() : compartments),
                Fields.word(Precedence.class, precedence, Precedence.ROUTINE, "precedence"),
                references(),
                text(subject),
                text(body),
                text(language),
                Fields.day(due, "due"));
    }

    private List<Reference> references() {
        List<Reference> found = new ArrayList<>();
        if (references != null) {
            for (JsonNode node : references) {
                found.add(reference(node));
            }
        }
        return found;
    }

    private static Reference reference(JsonNode node) {
        if (node.isString()) {
            String text = node.stringValue();
            DispatchId target = id(text);
            return new Reference(text, target, null, null, null);
        }
        if (!node.isObject()) {
            throw Problem.refused("api.reference").at("references");
        }
        String id = field(node, "id");
        String unit = field(node, "unit");
        String number = field(node, "number");
        String text = field(node, "text");
        if (text == null) {
            text = ((unit == null ? "" : unit) + " " + (number == null ? "" : number)).strip();
        }
        return new Reference(
                text, id == null ? null : DispatchId.parse(id), unit, number, field(node, "date"));
    }

    private static @Nullable DispatchId id(String text) {
        try {
            return DispatchId.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String field(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static List<UnitCode> units(@Nullable List<String> codes, String field) {
        return codes == null
                ? List.of()
                : codes.stream().map(code -> Fields.unit(code, field)).toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
