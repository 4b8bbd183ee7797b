package chancery.work.press.communiques.messages;

import chancery.foundation.json.StrictJson;
import chancery.foundation.json.TextValues;
import chancery.kernel.Problem;
import chancery.work.press.communiques.CommuniqueJson;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a {@link CommuniqueMessage}: UTF-8 JSON, as {@code
 * /schemas/communique-1.schema.json} says.
 */
public final class CommuniqueAnnex {
    public static final String MEDIA_TYPE = "application/vnd.chancery.communique+json";
    static final String SCHEMA = "chancery.communique/1";

    private static final StrictJson JSON = CommuniqueJson.strict(new TextValues());

    private CommuniqueAnnex() {}

    private record Envelope(String schema, @Nullable CommuniqueMessage message) {}

    public static byte[] write(CommuniqueMessage message) {
        return JSON.bytes(new Envelope(SCHEMA, message));
    }

    /**
     * Reads strictly: what is not exactly such a message is none.
     *
     * @throws Problem {@code communique-message.schema} when it is of another version, {@code
     *     communique.json}, {@code communique.json-long}, or what the limits of its parts say
     */
    public static CommuniqueMessage read(byte[] bytes) {
        Envelope envelope = JSON.read(bytes, Envelope.class);
        if (!SCHEMA.equals(envelope.schema())) {
            throw Problem.refused("communique-message.schema").with("schema", envelope.schema());
        }
        CommuniqueMessage message = envelope.message();
        if (message == null) {
            throw Problem.refused("communique.json").with("where", "/message");
        }
        return message;
    }
}
