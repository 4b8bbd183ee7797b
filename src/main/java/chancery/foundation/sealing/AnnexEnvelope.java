package chancery.foundation.sealing;

import static chancery.foundation.sealing.DerReader.OCTETS;
import static chancery.foundation.sealing.DerReader.SEQUENCE;
import static chancery.foundation.sealing.DerReader.context;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.kernel.DispatchId;
import java.util.Arrays;
import java.util.List;
import javax.crypto.SecretKey;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.KEKIdentifier;
import org.bouncycastle.asn1.cms.KEKRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;

/**
 * An annex by itself: AuthEnvelopedData whose one recipient is the key in the dispatch's manifest
 * (KEKRecipientInfo, RFC 5652, section 6.2.3); bare Data when the dispatch travels in clear.
 */
final class AnnexEnvelope {
    private static final int WRAPPED_LENGTH = ContentCipher.KEY_LENGTH + 8;

    private AnnexEnvelope() {}

    static byte[] clear(byte[] annex) {
        return Der.value(
                SEQUENCE,
                Der.encode(CMSObjectIdentifiers.data),
                Der.value(context(0, true), Der.value(OCTETS, annex)));
    }

    static byte[] seal(DispatchId dispatch, int index, SecretKey manifestKey, byte[] annex) {
        var key = ContentCipher.freshKey();
        var recipient = recipient(dispatch, ContentCipher.wrap(manifestKey, key));
        return AuthEnveloped.encrypt(
                        key,
                        List.of(recipient),
                        CMSObjectIdentifiers.data,
                        attributes(dispatch, index),
                        annex)
                .encoded();
    }

    /**
     * @throws SealingRefusal as {@link Opener#openAnnex}
     */
    static byte[] open(byte[] container, AnnexEntry entry) throws SealingRefusal {
        Bytes manifestKey = entry.key();
        byte[] annex =
                manifestKey == null
                        ? readClear(container)
                        : decrypt(container, entry, ContentCipher.key(manifestKey.raw()));
        if (annex.length != entry.size() || !Bytes.sha512(annex).equals(entry.digest())) {
            throw new SealingRefusal(
                    Reason.ANNEX_MISMATCH, "annex " + entry.index() + " is not the one announced");
        }
        return annex;
    }

    private static byte[] decrypt(byte[] container, AnnexEntry entry, SecretKey manifestKey)
            throws SealingRefusal {
        var message = AuthEnveloped.decode(container, 1);
        if (!message.type().equals(CMSObjectIdentifiers.data) || message.recipients().isEmpty()) {
            throw DerReader.bad("not an annex");
        }
        if (!Arrays.equals(
                message.attributes().raw(), attributes(entry.dispatch(), entry.index()))) {
            throw new SealingRefusal(Reason.ANNEX_MISMATCH, "an annex of another dispatch");
        }
        byte[] wrapped = wrappedKey(message.recipients().getFirst());
        if (!recipient(entry.dispatch(), wrapped).equals(message.recipients().getFirst())) {
            throw new SealingRefusal(Reason.NOT_CANONICAL, "the annex's recipient");
        }
        return message.decrypt(ContentCipher.unwrap(manifestKey, wrapped));
    }

    private static byte[] readClear(byte[] container) throws SealingRefusal {
        var from = DerReader.of(container);
        var info = from.enter(SEQUENCE);
        from.finish();
        if (!info.oid().equals(CMSObjectIdentifiers.data)) {
            throw DerReader.bad("not an annex in clear");
        }
        var wrapped = info.enter(context(0, true));
        info.finish();
        byte[] annex = wrapped.octets();
        wrapped.finish();
        return annex;
    }

    private static Bytes recipient(DispatchId dispatch, byte[] wrapped) {
        var identifier = new KEKIdentifier(Der.uuid(dispatch.value()).getOctets(), null, null);
        var info = new KEKRecipientInfo(identifier, Algorithms.AES_256_WRAP, Der.octets(wrapped));
        return Bytes.owning(Der.encode(new RecipientInfo(info)));
    }

    private static byte[] wrappedKey(Bytes recipient) throws SealingRefusal {
        var info = DerReader.of(recipient.raw()).enter(context(2, true));
        info.integer();
        info.whole(SEQUENCE);
        info.whole(SEQUENCE);
        return info.octets(WRAPPED_LENGTH);
    }

    private static byte[] attributes(DispatchId dispatch, int index) {
        var annex = Der.sequence(Der.uuid(dispatch.value()), new ASN1Integer(index));
        return Der.encode(Der.set(List.of(SignedAttributes.attribute(Algorithms.ANNEX, annex))));
    }
}
