package chancery.work.planning.strands;

import chancery.foundation.json.StrictJson;
import chancery.foundation.json.TextValues;
import chancery.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** The bytes of a {@link StrandSet}: UTF-8 JSON, as {@code /schemas/strands-1.schema.json} says. */
public final class StrandAnnex {
    public static final String MEDIA_TYPE = "application/vnd.chancery.strands+json";
    static final String SCHEMA = "chancery.strands/1";
    private static final StrictJson JSON =
            new StrictJson("strands.json", 1 << 18, 2_000, new TextValues());

    private StrandAnnex() {}

    private record Envelope(String schema, @Nullable StrandSet strands) {}

    public static byte[] write(StrandSet set) {
        return JSON.bytes(new Envelope(SCHEMA, set));
    }

    /**
     * Reads strictly: what is not exactly such a set is none.
     *
     * @throws Problem {@code strands.schema}, {@code strands.json}, {@code strands.json-long}, or
     *     what the limits of the set say
     */
    public static StrandSet read(byte[] bytes) {
        Envelope envelope = JSON.read(bytes, Envelope.class);
        if (!SCHEMA.equals(envelope.schema())) {
            throw Problem.refused("strands.schema").with("schema", envelope.schema());
        }
        StrandSet set = envelope.strands();
        if (set == null) {
            throw Problem.refused("strands.json").with("where", "/strands");
        }
        return set;
    }

    static String text(Object value) {
        return JSON.write(value);
    }

    static <T> T value(String text, Class<T> type) {
        return JSON.read(text, type);
    }
}
