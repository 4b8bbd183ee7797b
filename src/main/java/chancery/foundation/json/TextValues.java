package chancery.foundation.json;

import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Values that JSON writes as one text: those of the kernel, and a room's own. What is not exactly
 * the form that is written is not read.
 */
public final class TextValues {
    private final SimpleModule module = new SimpleModule();

    public TextValues() {
        with(PersonId.class, PersonId::toString, text -> PersonId.of(uuid(text)));
        with(UnitCode.class, UnitCode::value, UnitCode::of);
    }

    /**
     * Adds a type.
     *
     * @param in throws {@link IllegalArgumentException} for what is not of its form
     */
    public <T> TextValues with(Class<T> type, Function<T, String> out, Function<String, T> in) {
        module.addSerializer(type, new TextOut<>(type, out));
        module.addDeserializer(type, new TextIn<>(type, in));
        return this;
    }

    /**
     * @throws IllegalArgumentException for another form than the one that UUIDs are written in
     */
    public static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException("not the form of a UUID");
        }
        return id;
    }

    SimpleModule module() {
        return module;
    }

    private static final class TextOut<T> extends StdSerializer<T> {
        private final Function<T, String> form;

        TextOut(Class<T> type, Function<T, String> form) {
            super(type);
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(form.apply(value));
        }
    }

    private static final class TextIn<T> extends StdDeserializer<T> {
        private final Function<String, T> value;

        TextIn(Class<T> type, Function<String, T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            String text = context.readValue(in, String.class);
            try {
                return value.apply(text);
            } catch (IllegalArgumentException e) {
                throw context.weirdStringException(text, handledType(), e.getMessage());
            }
        }
    }
}
