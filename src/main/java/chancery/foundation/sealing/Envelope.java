package chancery.foundation.sealing;

import static chancery.foundation.sealing.DerReader.OCTETS;
import static chancery.foundation.sealing.DerReader.SEQUENCE;
import static chancery.foundation.sealing.DerReader.SET;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.kernel.DispatchId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;

/**
 * A signed content encrypted for its units, one {@link Recipient} each.
 *
 * <p>The authenticated attributes name version, suite and dispatch, and hold a digest of each
 * recipient as it was sealed: on the way recipients may be dropped, and none changed or added.
 *
 * @param sealedRecipients digests of all recipients that it was sealed for, sorted
 */
record Envelope(
        AuthEnveloped message,
        Suite suite,
        DispatchId dispatch,
        List<Bytes> sealedRecipients,
        List<Recipient> recipients) {

    static final int MOST_RECIPIENTS = SealedHeader.MOST_ADDRESSEES + 16;
    private static final int VERSION = 1;

    /** Encrypts a bare SignedData under a fresh key. */
    static Envelope seal(
            Suite suite, DispatchId dispatch, byte[] content, List<UnitCertificate> units) {
        var key = ContentCipher.freshKey();
        var recipients = Recipient.sealForAll(key, units);
        var encoded = recipients.stream().map(Recipient::encoded).toList();
        var digests = encoded.stream().map(Recipient::digest).sorted(Bytes.ORDER).toList();
        byte[] attributes = attributes(suite, dispatch, digests);
        var message =
                AuthEnveloped.encrypt(
                        key, encoded, CMSObjectIdentifiers.signedData, attributes, content);
        return new Envelope(message, suite, dispatch, digests, recipients);
    }

    /**
     * Reads and checks everything that can be checked without a key.
     *
     * @throws SealingRefusal {@code BAD_STRUCTURE}, {@code UNKNOWN_SUITE}, {@code
     *     ALGORITHM_MISMATCH}, {@code NOT_CANONICAL} or {@code RECIPIENTS_ALTERED}
     */
    static Envelope decode(byte[] container) throws SealingRefusal {
        var message = AuthEnveloped.decode(container, MOST_RECIPIENTS);
        if (!message.type().equals(CMSObjectIdentifiers.signedData)) {
            throw DerReader.bad("what is encrypted is not signed");
        }
        var attribute = SignedAttributes.read(message.attributes().raw()).get(Algorithms.ENVELOPE);
        if (attribute == null) {
            throw DerReader.bad("an envelope of another program");
        }
        var from = DerReader.of(attribute).enter(SEQUENCE);
        from.oid();
        var values = from.enter(SET);
        var fields = values.enter(SEQUENCE);
        fields.integer(DerReader.INTEGER, VERSION, VERSION);
        var suite = Suite.numbered(fields.integer());
        var dispatch = DispatchId.of(fields.uuid());
        var sealed =
                fields.each(
                        SEQUENCE,
                        MOST_RECIPIENTS,
                        each -> Bytes.owning(each.octets(OCTETS, Recipient.DIGEST_LENGTH)));
        fields.finish();
        byte[] rebuilt = attributes(suite, dispatch, sealed);
        if (!Arrays.equals(rebuilt, message.attributes().raw())) {
            throw new SealingRefusal(Reason.NOT_CANONICAL, "the envelope's attributes");
        }
        return new Envelope(message, suite, dispatch, sealed, recipients(suite, message, sealed));
    }

    /** Without the recipients whose key is not wanted; what is authenticated stays as it was. */
    Envelope keeping(Predicate<Recipient> wanted) {
        var kept = recipients.stream().filter(wanted).toList();
        var encoded = kept.stream().map(Recipient::encoded).toList();
        var lighter =
                new AuthEnveloped(
                        encoded,
                        message.type(),
                        message.nonce(),
                        message.ciphertext(),
                        message.attributes(),
                        message.tag());
        return new Envelope(lighter, suite, dispatch, sealedRecipients, kept);
    }

    private static List<Recipient> recipients(
            Suite suite, AuthEnveloped message, List<Bytes> sealed) throws SealingRefusal {
        Set<Bytes> known = new HashSet<>(sealed);
        var recipients = new ArrayList<Recipient>();
        for (Bytes encoded : message.recipients()) {
            recipients.add(Recipient.decode(suite.kem(), encoded));
            if (!known.remove(Recipient.digest(encoded))) {
                throw new SealingRefusal(
                        Reason.RECIPIENTS_ALTERED, "a recipient that was not sealed like this");
            }
        }
        return List.copyOf(recipients);
    }

    private static byte[] attributes(Suite suite, DispatchId dispatch, List<Bytes> recipients) {
        ASN1Encodable envelope =
                Der.sequence(
                        new ASN1Integer(VERSION),
                        new ASN1Integer(suite.number()),
                        Der.uuid(dispatch.value()),
                        Der.sequence(recipients, each -> Der.octets(each.raw())));
        return Der.encode(
                Der.set(
                        List.of(
                                SignedAttributes.attribute(
                                        CMSAttributes.contentType, CMSObjectIdentifiers.signedData),
                                SignedAttributes.attribute(Algorithms.ENVELOPE, envelope))));
    }
}
