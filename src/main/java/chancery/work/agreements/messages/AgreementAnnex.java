package chancery.work.agreements.messages;

import chancery.kernel.Problem;
import chancery.work.agreements.content.AgreementJson;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an {@link AgreementMessage}: UTF-8 JSON, as {@code
 * /schemas/agreements-1.schema.json} says.
 */
public final class AgreementAnnex {
    public static final String MEDIA_TYPE = "application/vnd.chancery.agreements+json";
    static final String SCHEMA = "chancery.agreements/1";

    private AgreementAnnex() {}

    private record Envelope(String schema, @Nullable AgreementMessage message) {}

    public static byte[] write(AgreementMessage message) {
        return AgreementJson.bytes(new Envelope(SCHEMA, message));
    }

    /**
     * Reads strictly: what is not exactly such a message is none.
     *
     * @throws Problem {@code agreement.schema} when it is of another version, {@code
     *     agreement.json}, {@code agreement.json-long}, or what the limits of its parts say
     */
    public static AgreementMessage read(byte[] bytes) {
        Envelope envelope = AgreementJson.read(bytes, Envelope.class);
        if (!SCHEMA.equals(envelope.schema())) {
            throw Problem.refused("agreement.schema").with("schema", envelope.schema());
        }
        AgreementMessage message = envelope.message();
        if (message == null) {
            throw Problem.refused("agreement.json").with("where", "/message");
        }
        return message;
    }
}
