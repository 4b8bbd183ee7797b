package chancery.foundation.sealing;

import static chancery.foundation.sealing.DerReader.SEQUENCE;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.kernel.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;

/**
 * Signs and verifies small statements of a unit, such as the head of its register: readable by
 * anybody, bound to their type and the time of signing.
 */
public final class Statements {
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private Statements() {}

    /**
     * @param type a word of the caller's own, such as {@code tree-head}
     * @throws Problem {@code sealing.no_signing_key}
     */
    public static byte[] sign(
            UnitKeys signer, Suite suite, String type, byte[] content, InstantSource clock) {
        var now = clock.instant();
        var key = signer.signing(suite, now);
        byte[] typed = encode(type, now.toEpochMilli(), content);
        var attributes = SignedAttributes.of(Algorithms.STATEMENT, typed, key.certificate());
        return SignedContent.sign(Algorithms.STATEMENT, typed, key, attributes).encodedAsMessage();
    }

    /**
     * @param type the one that is expected
     * @throws SealingRefusal when it is of another type ({@code HEADER_MISMATCH}), or was not
     *     signed by a unit that the directory vouches for
     */
    public static Statement verify(
            byte[] statement, String type, SignedDirectory directory, InstantSource clock)
            throws SealingRefusal {
        return verify(
                statement,
                type,
                directory,
                (signer, signed) -> directory.mustTrust(signer, signed, clock.instant()));
    }

    /**
     * The same of what was signed in the past by a key that may have been revoked or ended since:
     * it says who held the key, and is no proof any more of when it was signed.
     *
     * @throws SealingRefusal as {@link #verify}, but neither {@code REVOKED} nor for what ended
     */
    public static Statement verifyPast(byte[] statement, String type, SignedDirectory directory)
            throws SealingRefusal {
        return verify(statement, type, directory, directory::mustHaveTrusted);
    }

    private interface Trust {
        void in(UnitCertificate signer, Instant signed) throws SealingRefusal;
    }

    private static Statement verify(
            byte[] statement, String type, SignedDirectory directory, Trust trust)
            throws SealingRefusal {
        Limits.received(statement.length, MOST_BYTES);
        var signed = SignedContent.decodeMessage(statement);
        if (!signed.type().equals(Algorithms.STATEMENT)) {
            throw DerReader.bad("not a statement");
        }
        byte[] typed = signed.content().raw();
        var from = DerReader.of(typed);
        var fields = from.enter(SEQUENCE);
        from.finish();
        String found = fields.text();
        var signedAt = fields.moment();
        byte[] content = fields.octets();
        fields.finish();
        if (!Arrays.equals(typed, encode(found, signedAt.toEpochMilli(), content))) {
            throw new SealingRefusal(Reason.NOT_CANONICAL, "the statement");
        }

        var signer = directory.signer(signed.keyIdentifier());
        trust.in(signer, signedAt);
        signed.verify(signer);
        SignedAttributes.of(Algorithms.STATEMENT, typed, signer)
                .mustBe(signed.signedAttributes().raw());
        if (!found.equals(type)) {
            throw new SealingRefusal(
                    Reason.HEADER_MISMATCH, "a statement of type " + found + ", not " + type);
        }
        return new Statement(signer.unit(), signedAt, Bytes.owning(content));
    }

    private static byte[] encode(String type, long time, byte[] content) {
        return Der.encode(Der.sequence(Der.text(type), new ASN1Integer(time), Der.octets(content)));
    }
}
