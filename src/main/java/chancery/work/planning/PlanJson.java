package chancery.work.planning;

import chancery.foundation.json.StrictJson;
import chancery.foundation.json.TextValues;
import chancery.foundation.register.Digest;
import chancery.kernel.Problem;
import java.util.HexFormat;

/**
 * A plan as JSON, in one form: equal contents are equal bytes, and the digest is over these bytes.
 * At most {@link #LONGEST} bytes; read strictly, see {@link StrictJson}.
 */
public final class PlanJson {
    /** In bytes; a plan of 2,000 actions takes about one million. */
    public static final int LONGEST = 8 << 20;

    private static final StrictJson JSON =
            new StrictJson(
                    "plan.json",
                    LONGEST,
                    Texts.PROSE * 4,
                    new TextValues()
                            .with(
                                    PlanId.class,
                                    PlanId::toString,
                                    text -> PlanId.of(TextValues.uuid(text)))
                            .with(Digest.class, Digest::toString, PlanJson::sha512));

    private PlanJson() {}

    public static String write(Object value) {
        return JSON.write(value);
    }

    public static byte[] bytes(Object value) {
        return JSON.bytes(value);
    }

    /**
     * @throws Problem {@code plan.json} when it is not exactly such a value, naming where; {@code
     *     plan.json-long}; or what the value's own limits say
     */
    public static <T> T read(String json, Class<T> type) {
        return JSON.read(json, type);
    }

    /** As {@link #read(String, Class)}, for what came from elsewhere. */
    public static <T> T read(byte[] bytes, Class<T> type) {
        return JSON.read(bytes, type);
    }

    /** SHA-512 over the JSON of the value. */
    public static Digest digest(Object value) {
        return Digest.of(JSON.sha512(value));
    }

    /** Changes when the line says something else; for comparing, no proof of anything. */
    public static String fingerprint(Element line) {
        return JSON.fingerprint(line);
    }

    private static Digest sha512(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        if (bytes.length != 64) {
            throw new IllegalArgumentException("not a SHA-512");
        }
        return Digest.of(bytes);
    }
}
