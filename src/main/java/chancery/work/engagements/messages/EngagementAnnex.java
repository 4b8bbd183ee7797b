package chancery.work.engagements.messages;

import chancery.foundation.json.StrictJson;
import chancery.foundation.json.TextValues;
import chancery.kernel.Problem;
import chancery.work.engagements.EngagementJson;
import chancery.work.engagements.commitments.CommitmentId;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an {@link EngagementMessage}: UTF-8 JSON, as {@code
 * /schemas/engagement-1.schema.json} says.
 */
public final class EngagementAnnex {
    public static final String MEDIA_TYPE = "application/vnd.chancery.engagement+json";
    static final String SCHEMA = "chancery.engagement/1";

    private static final StrictJson JSON =
            EngagementJson.strict(
                    "engagement.json",
                    new TextValues()
                            .with(
                                    CommitmentId.class,
                                    CommitmentId::toString,
                                    text -> CommitmentId.of(TextValues.uuid(text))));

    private EngagementAnnex() {}

    private record Envelope(String schema, @Nullable EngagementMessage message) {}

    public static byte[] write(EngagementMessage message) {
        return JSON.bytes(new Envelope(SCHEMA, message));
    }

    /**
     * Reads strictly: what is not exactly such a message is none.
     *
     * @throws Problem {@code engagement-message.schema} when it is of another version, {@code
     *     engagement.json}, {@code engagement.json-long}, or what the limits of its parts say
     */
    public static EngagementMessage read(byte[] bytes) {
        Envelope envelope = JSON.read(bytes, Envelope.class);
        if (!SCHEMA.equals(envelope.schema())) {
            throw Problem.refused("engagement-message.schema").with("schema", envelope.schema());
        }
        EngagementMessage message = envelope.message();
        if (message == null) {
            throw Problem.refused("engagement.json").with("where", "/message");
        }
        return message;
    }
}
