package chancery.work.planning;

import static java.nio.charset.StandardCharsets.UTF_8;

import chancery.foundation.register.Digest;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A plan as JSON, in one form: members sorted by name, no spaces, numbers plain and without
 * trailing zeros, days as {@code 2026-04-12}, nothing left out. Equal contents are equal bytes, and
 * the digest is over these bytes.
 *
 * <p>Reading is strict: an unknown, missing or repeated member is refused, as is what follows the
 * value. At most {@link #LONGEST} bytes.
 */
public final class PlanJson {
    /** In bytes; a plan of 2,000 actions takes about one million. */
    public static final int LONGEST = 8 << 20;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(20)
                                                    .maxStringLength(Texts.PROSE * 4)
                                                    .maxNumberLength(40)
                                                    .maxNameLength(80)
                                                    .maxDocumentLength(LONGEST)
                                                    .build())
                                    .build())
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                            DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .addModule(texts())
                    .build();

    private PlanJson() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * @throws Problem {@code plan.json} when it is not exactly such a value, naming where; or what
     *     the value's own limits say
     */
    public static <T> T read(String json, Class<T> type) {
        if (json.length() > LONGEST) {
            throw Problem.tooLarge("plan.json-long").with("most", LONGEST);
        }
        try {
            @Nullable T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw Problem.refused("plan.json").with("where", "/");
            }
            return value;
        } catch (JacksonException e) {
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw Problem.refused("plan.json").with("where", e.getPathReference());
        }
    }

    /** SHA-512 over the JSON of the value. */
    public static Digest digest(Object value) {
        return Digest.of(hash("SHA-512", write(value)));
    }

    /** Changes when the line says something else; for comparing, no proof of anything. */
    public static String fingerprint(Element line) {
        return HexFormat.of().formatHex(hash("SHA-256", write(line)), 0, 8);
    }

    private static byte[] hash(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> void asText(
            SimpleModule module, Class<T> type, Function<T, String> out, Function<String, T> in) {
        module.addSerializer(type, new TextOut<>(type, out));
        module.addDeserializer(type, new TextIn<>(type, in));
    }

    private static SimpleModule texts() {
        SimpleModule module = new SimpleModule();
        asText(module, PersonId.class, PersonId::toString, s -> PersonId.of(uuid(s)));
        asText(module, UnitCode.class, UnitCode::value, UnitCode::of);
        asText(module, PlanId.class, PlanId::toString, s -> PlanId.of(uuid(s)));
        asText(module, Digest.class, Digest::toString, PlanJson::sha512);
        return module;
    }

    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException("not the form of a UUID");
        }
        return id;
    }

    private static Digest sha512(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        if (bytes.length != 64) {
            throw new IllegalArgumentException("not a SHA-512");
        }
        return Digest.of(bytes);
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
