package chancery.foundation.sealing;

import static chancery.foundation.sealing.DerReader.ENUMERATED;
import static chancery.foundation.sealing.DerReader.SEQUENCE;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.foundation.sealing.UnitCertificate.Use;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * A unit's wish to have keys certified that it made itself, signed with the key that it has. The
 * private halves stay where they were made. That the unit holds them is not proved; one that asked
 * for a key it does not hold would only harm itself.
 *
 * @param unit who asks, and for whom
 * @param asked when
 * @param keys the public halves, at most {@value #MOST}
 */
public record KeyRequest(UnitCode unit, Instant asked, List<Wanted> keys) {
    /** The most keys of one request. */
    public static final int MOST = 16;

    private static final String TYPE = "key-request";

    public KeyRequest {
        keys = List.copyOf(keys);
    }

    /**
     * @param publicKey as SubjectPublicKeyInfo in DER (RFC 5280)
     */
    public record Wanted(Use use, Suite suite, Bytes publicKey) {}

    /**
     * @param pending keys of the signer's own unit
     * @throws Problem {@code sealing.no_signing_key}
     * @throws IllegalArgumentException when there is none, too many, or one of another unit
     */
    public static byte[] sign(
            UnitKeys signer, Collection<PendingKey> pending, InstantSource clock) {
        if (pending.isEmpty()
                || pending.size() > MOST
                || !pending.stream().allMatch(key -> key.unit().equals(signer.unit()))) {
            throw new IllegalArgumentException("not some keys of " + signer.unit());
        }
        var wanted =
                pending.stream()
                        .map(key ->
                                new Wanted(key.use(), key.suite(), Bytes.owning(key.publicKey())))
                        .toList();
        return Statements.sign(signer, Suite.HYBRID_1, TYPE, encode(wanted), clock);
    }

    /**
     * @throws SealingRefusal {@code ALGORITHM_MISMATCH} when a key is not of its suite, or as
     *     {@link Statements#verify}
     */
    public static KeyRequest verify(byte[] request, SignedDirectory directory, InstantSource clock)
            throws SealingRefusal {
        var statement = Statements.verify(request, TYPE, directory, clock);
        var from = DerReader.of(statement.content().raw());
        List<Wanted> keys = from.each(SEQUENCE, MOST, KeyRequest::read);
        from.finish();
        if (keys.isEmpty() || !Arrays.equals(statement.content().raw(), encode(keys))) {
            throw new SealingRefusal(Reason.NOT_CANONICAL, "the request");
        }
        return new KeyRequest(statement.signer(), statement.signed(), keys);
    }

    private static byte[] encode(List<Wanted> keys) {
        return Der.encode(Der.sequence(keys, KeyRequest::write));
    }

    private static ASN1Encodable write(Wanted wanted) {
        return Der.sequence(
                new ASN1Enumerated(number(wanted.use())),
                new ASN1Integer(wanted.suite().number()),
                Der.octets(wanted.publicKey().raw()));
    }

    private static Wanted read(DerReader from) throws SealingRefusal {
        var fields = from.enter(SEQUENCE);
        var use = fields.integer(ENUMERATED, 0, 1) == 0 ? Use.SIGNING : Use.OPENING;
        var suite = Suite.numbered(fields.integer());
        var publicKey = Bytes.owning(fields.octets());
        fields.finish();
        mustFit(use, suite, publicKey);
        return new Wanted(use, suite, publicKey);
    }

    private static void mustFit(Use use, Suite suite, Bytes publicKey) throws SealingRefusal {
        SubjectPublicKeyInfo info;
        try {
            info = SubjectPublicKeyInfo.getInstance(publicKey.raw());
        } catch (RuntimeException e) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "not a public key", e);
        }
        if (!info.getAlgorithm().getAlgorithm().equals(UnitCertificate.algorithm(use, suite))) {
            throw new SealingRefusal(Reason.ALGORITHM_MISMATCH, "a key of another suite");
        }
        UnitCertificate.key(info);
    }

    private static int number(Use use) {
        return switch (use) {
            case SIGNING -> 0;
            case OPENING -> 1;
            case CERTIFYING -> throw new IllegalArgumentException("a root certifies itself");
        };
    }
}
