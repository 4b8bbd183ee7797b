package chancery.foundation.sealing;

import static chancery.foundation.sealing.DerReader.OCTETS;
import static chancery.foundation.sealing.DerReader.SEQUENCE;
import static chancery.foundation.sealing.DerReader.SET;
import static chancery.foundation.sealing.DerReader.context;

import chancery.foundation.sealing.SealingRefusal.Reason;
import java.util.Arrays;
import java.util.List;
import javax.crypto.SecretKey;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;

/**
 * AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084) and authenticated attributes, as a
 * message by itself. What its recipients and attributes mean is for who uses it.
 *
 * @param recipients each RecipientInfo in DER
 * @param attributes the authenticated attributes as a SET in DER
 */
record AuthEnveloped(
        List<Bytes> recipients,
        ASN1ObjectIdentifier type,
        Bytes nonce,
        Bytes ciphertext,
        Bytes attributes,
        Bytes tag) {

    private static final int VERSION = 0;
    private static final byte[] AUTH_ENVELOPED_DATA =
            Der.encode(CMSObjectIdentifiers.authEnvelopedData);
    private static final byte[] AES_256_GCM = Der.encode(NISTObjectIdentifiers.id_aes256_GCM);
    private static final byte[] TAG_LENGTH = Der.encode(new ASN1Integer(ContentCipher.TAG_LENGTH));

    static AuthEnveloped encrypt(
            SecretKey key,
            List<Bytes> recipients,
            ASN1ObjectIdentifier type,
            byte[] attributes,
            byte[] content) {
        byte[] nonce = Providers.random(ContentCipher.NONCE_LENGTH);
        byte[] sealed = ContentCipher.encrypt(key, nonce, attributes, content);
        return new AuthEnveloped(
                recipients,
                type,
                Bytes.owning(nonce),
                Bytes.owning(Arrays.copyOf(sealed, content.length)),
                Bytes.owning(attributes),
                Bytes.owning(Arrays.copyOfRange(sealed, content.length, sealed.length)));
    }

    /**
     * @throws SealingRefusal {@code DECRYPTION_FAILED}
     */
    byte[] decrypt(SecretKey key) throws SealingRefusal {
        return ContentCipher.decrypt(
                key, nonce.raw(), attributes.raw(), ciphertext.raw(), tag.raw());
    }

    /**
     * @throws SealingRefusal {@code BAD_STRUCTURE}, {@code ALGORITHM_MISMATCH} or {@code
     *     NOT_CANONICAL}
     */
    static AuthEnveloped decode(byte[] message, int mostRecipients) throws SealingRefusal {
        var from = DerReader.of(message);
        var info = from.enter(SEQUENCE);
        from.finish();
        if (!info.oid().equals(CMSObjectIdentifiers.authEnvelopedData)) {
            throw DerReader.bad("not an encrypted message");
        }
        var wrapped = info.enter(context(0, true));
        info.finish();
        var data = wrapped.enter(SEQUENCE);
        wrapped.finish();

        data.integer(DerReader.INTEGER, VERSION, VERSION);
        var recipients = data.each(SET, mostRecipients, AuthEnveloped::recipient);
        var content = data.enter(SEQUENCE);
        var type = content.oid();
        byte[] nonce = readNonce(content.enter(SEQUENCE));
        byte[] ciphertext = content.content(context(0, false));
        content.finish();
        byte[] attributes = data.whole(context(1, true));
        attributes[0] = SET;
        byte[] tag = data.octets(ContentCipher.TAG_LENGTH);
        data.finish();

        var read =
                new AuthEnveloped(
                        recipients,
                        type,
                        Bytes.owning(nonce),
                        Bytes.owning(ciphertext),
                        Bytes.owning(attributes),
                        Bytes.owning(tag));
        if (!Arrays.equals(message, read.encoded())) {
            throw new SealingRefusal(Reason.NOT_CANONICAL, "the envelope");
        }
        return read;
    }

    byte[] encoded() {
        byte[] algorithm =
                Der.value(
                        SEQUENCE,
                        AES_256_GCM,
                        Der.value(SEQUENCE, Der.value(OCTETS, nonce.raw()), TAG_LENGTH));
        byte[] content =
                Der.value(
                        SEQUENCE,
                        Der.encode(type),
                        algorithm,
                        Der.value(context(0, false), ciphertext.raw()));
        byte[] authenticated = attributes.toArray();
        authenticated[0] = (byte) context(1, true);
        byte[] data =
                Der.value(
                        SEQUENCE,
                        Der.encode(new ASN1Integer(VERSION)),
                        Der.set(recipients.stream().map(Bytes::raw).toList()),
                        content,
                        authenticated,
                        Der.value(OCTETS, tag.raw()));
        return Der.value(SEQUENCE, AUTH_ENVELOPED_DATA, Der.value(context(0, true), data));
    }

    /** KEMRecipientInfo stands under [4] (other), KEKRecipientInfo under [2]. */
    private static Bytes recipient(DerReader from) throws SealingRefusal {
        int tag = from.next(context(2, true)) ? context(2, true) : context(4, true);
        return Bytes.owning(from.whole(tag));
    }

    private static byte[] readNonce(DerReader algorithm) throws SealingRefusal {
        if (!algorithm.oid().equals(NISTObjectIdentifiers.id_aes256_GCM)) {
            throw new SealingRefusal(Reason.ALGORITHM_MISMATCH, "not AES-256-GCM");
        }
        var parameters = algorithm.enter(SEQUENCE);
        algorithm.finish();
        byte[] nonce = parameters.octets(ContentCipher.NONCE_LENGTH);
        if (parameters.integer() != ContentCipher.TAG_LENGTH) {
            throw new SealingRefusal(Reason.ALGORITHM_MISMATCH, "a tag of another length");
        }
        parameters.finish();
        return nonce;
    }
}
