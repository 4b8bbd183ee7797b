package chancery.work.press.messages;

import chancery.foundation.json.StrictJson;
import chancery.foundation.json.TextValues;
import chancery.kernel.Problem;
import chancery.work.press.coverage.CoverageJson;
import chancery.work.press.review.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a {@link PressMessage}: UTF-8 JSON, as {@code /schemas/press-1.schema.json} says.
 */
public final class PressAnnex {
    public static final String MEDIA_TYPE = "application/vnd.chancery.press+json";
    static final String SCHEMA = "chancery.press/1";

    private static final StrictJson JSON =
            CoverageJson.strict(
                    "press.json",
                    new TextValues()
                            .with(
                                    ReviewId.class,
                                    ReviewId::toString,
                                    text -> ReviewId.of(TextValues.uuid(text))));

    private PressAnnex() {}

    private record Envelope(String schema, @Nullable PressMessage message) {}

    public static byte[] write(PressMessage message) {
        return JSON.bytes(new Envelope(SCHEMA, message));
    }

    /**
     * Reads strictly: what is not exactly such a message is none.
     *
     * @throws Problem {@code press-message.schema} when it is of another version, {@code
     *     press.json}, {@code press.json-long}, or what the limits of its parts say
     */
    public static PressMessage read(byte[] bytes) {
        Envelope envelope = JSON.read(bytes, Envelope.class);
        if (!SCHEMA.equals(envelope.schema())) {
            throw Problem.refused("press-message.schema").with("schema", envelope.schema());
        }
        PressMessage message = envelope.message();
        if (message == null) {
            throw Problem.refused("press.json").with("where", "/message");
        }
        return message;
    }
}
