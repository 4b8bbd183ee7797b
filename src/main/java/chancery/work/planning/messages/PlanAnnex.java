package chancery.work.planning.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import chancery.kernel.Problem;
import chancery.work.planning.PlanJson;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** The bytes of a {@link PlanMessage}: UTF-8 JSON, as {@code /schemas/plan-1.schema.json} says. */
public final class PlanAnnex {
    public static final String MEDIA_TYPE = "application/vnd.chancery.plan+json";
    static final String SCHEMA = "chancery.plan/1";

    private PlanAnnex() {}

    private record Envelope(String schema, @Nullable PlanMessage message) {}

    public static byte[] write(PlanMessage message) {
        return PlanJson.write(new Envelope(SCHEMA, message)).getBytes(UTF_8);
    }

    /**
     * Reads strictly: what is not exactly such a message is none.
     *
     * @throws Problem {@code plan-message.schema} when it is of another version, {@code plan.json},
     *     {@code plan.json-long}, or what the limits of its parts say
     */
    public static PlanMessage read(byte[] bytes) {
        if (bytes.length > PlanJson.LONGEST) {
            throw Problem.tooLarge("plan.json-long").with("most", PlanJson.LONGEST);
        }
        Envelope envelope = PlanJson.read(text(bytes), Envelope.class);
        if (!SCHEMA.equals(envelope.schema())) {
            throw Problem.refused("plan-message.schema").with("schema", envelope.schema());
        }
        PlanMessage message = envelope.message();
        if (message == null) {
            throw Problem.refused("plan.json").with("where", "/message");
        }
        refuseUnlessText(message);
        return message;
    }

    private static String text(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw Problem.refused("plan.json").with("where", "/");
        }
    }

    /** JSON can escape what no text has and no database keeps: U+0000 and half a surrogate pair. */
    private static void refuseUnlessText(PlanMessage message) {
        String json = PlanJson.write(message);
        boolean text = !json.contains("\\u0000");
        try {
            UTF_8.newEncoder().encode(CharBuffer.wrap(json));
        } catch (CharacterCodingException e) {
            text = false;
        }
        if (!text) {
            throw Problem.refused("plan.json").with("where", "/message");
        }
    }
}
