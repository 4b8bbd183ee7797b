package chancery.foundation.sealing;

import static chancery.foundation.sealing.DerReader.SEQUENCE;
import static chancery.foundation.sealing.DerReader.context;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.kernel.DispatchId;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;

/** What a unit signs: header, body, and the list of annexes that travel apart, in this order. */
record DispatchContent(SealedHeader header, Bytes body, List<AnnexEntry> annexes) {
    private static final int DIGEST_LENGTH = 64;

    byte[] encoded() {
        return Der.value(
                SEQUENCE,
                Der.encode(HeaderCodec.write(header)),
                Der.value(DerReader.OCTETS, body.raw()),
                Der.encode(Der.sequence(annexes, DispatchContent::write)));
    }

    /**
     * @throws SealingRefusal {@code BAD_STRUCTURE}, {@code UNKNOWN_SUITE} or {@code NOT_CANONICAL}
     */
    static DispatchContent decode(byte[] encoded) throws SealingRefusal {
        var from = DerReader.of(encoded);
        var fields = from.enter(SEQUENCE);
        from.finish();
        var header = HeaderCodec.read(fields);
        var body = Bytes.owning(fields.octets());
        var annexes =
                fields.each(SEQUENCE, Limits.MOST_ANNEXES, each -> readEntry(header.id(), each));
        fields.finish();
        var read = new DispatchContent(header, body, annexes);
        if (!Arrays.equals(encoded, read.encoded())) {
            throw new SealingRefusal(Reason.NOT_CANONICAL, "the signed content");
        }
        return read;
    }

    private static ASN1Encodable write(AnnexEntry entry) {
        var fields = new ASN1EncodableVector(6);
        fields.add(new ASN1Integer(entry.index()));
        fields.add(Der.text(entry.name()));
        fields.add(Der.text(entry.mediaType()));
        fields.add(new ASN1Integer(entry.size()));
        fields.add(Der.octets(entry.digest().raw()));
        Bytes key = entry.key();
        if (key != null) {
            fields.add(new DERTaggedObject(false, 0, Der.octets(key.raw())));
        }
        return new DERSequence(fields);
    }

    private static AnnexEntry readEntry(DispatchId dispatch, DerReader from) throws SealingRefusal {
        var fields = from.enter(SEQUENCE);
        var entry =
                new AnnexEntry(
                        dispatch,
                        fields.integer(DerReader.INTEGER, 0, Limits.MOST_ANNEXES - 1),
                        fields.text(),
                        fields.text(),
                        fields.integer(DerReader.INTEGER, 0, SealableAnnex.MOST),
                        Bytes.owning(fields.octets(DIGEST_LENGTH)),
                        fields.next(context(0, false))
                                ? Bytes.owning(
                                        fields.octets(context(0, false), ContentCipher.KEY_LENGTH))
                                : null);
        fields.finish();
        return entry;
    }
}
