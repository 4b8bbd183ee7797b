package chancery.foundation.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import chancery.kernel.Characters;
import chancery.kernel.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values as JSON, in one form: members sorted by name, no spaces, numbers plain, days as {@code
 * 2026-04-12}, nothing left out. Equal values are equal bytes, and digests are over these bytes.
 *
 * <p>Reading is strict: an unknown, missing or repeated member is refused, as is what follows the
 * value, what is no UTF-8, and what no text can contain. Nested at most 20 deep.
 */
public final class StrictJson {
    private final JsonMapper mapper;
    private final String problem;
    private final int longest;

    /**
     * @param problem the code under which what is not such JSON is refused, with {@code where}; the
     *     same with {@code -long} for what is too large, with {@code most}
     * @param longest the most that is read, in bytes
     * @param longestText the longest text within it, in characters
     * @param ids how a room's own identifiers are written
     */
    public StrictJson(String problem, int longest, int longestText, TextValues ids) {
        this.problem = problem;
        this.longest = longest;
        StreamReadConstraints limits =
                StreamReadConstraints.builder()
                        .maxNestingDepth(20)
                        .maxStringLength(longestText)
                        .maxNumberLength(40)
                        .maxNameLength(80)
                        .maxDocumentLength(longest)
                        .build();
        this.mapper =
                JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
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
                        .addModule(ids.module())
                        .build();
    }

    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    public byte[] bytes(Object value) {
        return write(value).getBytes(UTF_8);
    }

    /**
     * @throws Problem when it is not exactly such a value, naming where; or what the value's own
     *     limits say
     */
    public <T> T read(String json, Class<T> type) {
        if (json.length() > longest) {
            throw tooLong();
        }
        try {
            @Nullable T value = mapper.readValue(json, type);
            if (value == null) {
                throw refused("/");
            }
            return value;
        } catch (JacksonException e) {
            if (e.getCause() instanceof Problem inner) {
                throw inner;
            }
            throw refused(e.getPathReference());
        }
    }

    /**
     * Reads what came from elsewhere.
     *
     * @throws Problem as {@link #read(String, Class)}; also when it contains what no text has and
     *     no database keeps: U+0000 or half of a surrogate pair
     */
    public <T> T read(byte[] bytes, Class<T> type) {
        if (bytes.length > longest) {
            throw tooLong();
        }
        T value = read(text(bytes), type);
        String json = write(value);
        if (json.contains("\\u0000") || !Characters.areKeepable(json)) {
            throw refused("/");
        }
        return value;
    }

    /** SHA-512 over the JSON of the value, 64 bytes. */
    public byte[] sha512(Object value) {
        return hash("SHA-512", value);
    }

    /** Changes when the value does; for comparing, no proof of anything. 16 hexadecimal digits. */
    public String fingerprint(Object value) {
        return HexFormat.of().formatHex(hash("SHA-256", value), 0, 8);
    }

    private String text(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw refused("/");
        }
    }

    private byte[] hash(String algorithm, Object value) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Problem refused(Object where) {
        return Problem.refused(problem).with("where", where);
    }

    private Problem tooLong() {
        return Problem.tooLarge(problem + "-long").with("most", longest);
    }
}
