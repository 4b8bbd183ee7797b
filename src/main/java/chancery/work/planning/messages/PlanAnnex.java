package chancery.work.planning.messages;

import chancery.kernel.Problem;
import chancery.work.planning.PlanJson;
import org.jspecify.annotations.Nullable;

/** The bytes of a {@link PlanMessage}: UTF-8 JSON, as {@code /schemas/plan-1.schema.json} says. */
public final class PlanAnnex {
    public static final String MEDIA_TYPE = "application/vnd.chancery.plan+json";
    static final String SCHEMA = "chancery.plan/1";

    private PlanAnnex() {}

    private record Envelope(String schema, @Nullable PlanMessage message) {}

    public static byte[] write(PlanMessage message) {
        return PlanJson.bytes(new Envelope(SCHEMA, message));
    }

    /**
     * Reads strictly: what is not exactly such a message is none.
     *
     * @throws Problem {@code plan-message.schema} when it is of another version, {@code plan.json},
     *     {@code plan.json-long}, or what the limits of its parts say
     */
    public static PlanMessage read(byte[] bytes) {
        Envelope envelope = PlanJson.read(bytes, Envelope.class);
        if (!SCHEMA.equals(envelope.schema())) {
            throw Problem.refused("plan-message.schema").with("schema", envelope.schema());
        }
        PlanMessage message = envelope.message();
        if (message == null) {
            throw Problem.refused("plan.json").with("where", "/message");
        }
        return message;
    }
}
