package chancery.foundation.sealing;

import static chancery.foundation.sealing.DerReader.ENUMERATED;
import static chancery.foundation.sealing.DerReader.SEQUENCE;
import static chancery.foundation.sealing.DerReader.context;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.kernel.DispatchId;
import chancery.kernel.Problem;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;

/** Signs and verifies receipts in batches: some 110 bytes each, and one signature for all. */
public final class Receipts {
    /** The most receipts of one batch. */
    public static final int MOST = 10_000;

    static final String TYPE = "receipts";
    private static final int DIGEST_LENGTH = 64;

    private Receipts() {}

    /**
     * @throws Problem {@code sealing.no_signing_key}
     * @throws IllegalArgumentException when there is none, too many, or the same twice
     */
    public static byte[] sign(
            UnitKeys signer, Suite suite, Collection<Receipt> receipts, InstantSource clock) {
        if (receipts.isEmpty() || receipts.size() > MOST) {
            throw new IllegalArgumentException(receipts.size() + " receipts");
        }
        if (hasDuplicate(receipts)) {
            throw new IllegalArgumentException("the same receipt twice");
        }
        return Statements.sign(signer, suite, TYPE, encode(receipts), clock);
    }

    /**
     * Whether the unit was an addressee, and whether the digest is that of what was sent, is for
     * the caller to compare.
     *
     * @throws SealingRefusal {@code DUPLICATE_RECEIPT}, or as {@link Statements#verify}
     */
    public static ReceiptBatch verify(byte[] batch, SignedDirectory directory, InstantSource clock)
            throws SealingRefusal {
        var statement = Statements.verify(batch, TYPE, directory, clock);
        var from = DerReader.of(statement.content().raw());
        List<Receipt> receipts = from.each(SEQUENCE, MOST, Receipts::read);
        from.finish();
        if (!Arrays.equals(statement.content().raw(), encode(receipts))) {
            throw new SealingRefusal(Reason.NOT_CANONICAL, "the receipts");
        }
        if (hasDuplicate(receipts)) {
            throw new SealingRefusal(Reason.DUPLICATE_RECEIPT, "of " + statement.signer());
        }
        return new ReceiptBatch(statement.signer(), statement.signed(), receipts);
    }

    private static boolean hasDuplicate(Collection<Receipt> receipts) {
        record Key(DispatchId dispatch, Receipt.Kind kind) {}
        var seen = new HashSet<Key>();
        return !receipts.stream()
                .allMatch(receipt -> seen.add(new Key(receipt.dispatch(), receipt.kind())));
    }

    static byte[] encode(Collection<Receipt> receipts) {
        return Der.encode(Der.sequence(receipts, Receipts::write));
    }

    private static ASN1Encodable write(Receipt receipt) {
        var fields = new ASN1EncodableVector(5);
        fields.add(Der.uuid(receipt.dispatch().value()));
        fields.add(Der.octets(receipt.signedAttributesDigest().raw()));
        fields.add(new ASN1Enumerated(number(receipt.kind())));
        fields.add(new ASN1Integer(receipt.time().toEpochMilli()));
        String text = receipt.text();
        if (text != null) {
            fields.add(new DERTaggedObject(false, 0, Der.text(text)));
        }
        return new DERSequence(fields);
    }

    private static Receipt read(DerReader from) throws SealingRefusal {
        var fields = from.enter(SEQUENCE);
        var receipt =
                new Receipt(
                        DispatchId.of(fields.uuid()),
                        Bytes.owning(fields.octets(DIGEST_LENGTH)),
                        kind(fields.integer(ENUMERATED, 1, 3)),
                        fields.moment(),
                        fields.next(context(0, false)) ? fields.text(context(0, false)) : null);
        fields.finish();
        return receipt;
    }

    private static int number(Receipt.Kind kind) {
        return switch (kind) {
            case DELIVERED -> 1;
            case REGISTERED -> 2;
            case READ -> 3;
        };
    }

    private static Receipt.Kind kind(int number) throws SealingRefusal {
        for (var kind : Receipt.Kind.values()) {
            if (number(kind) == number) {
                return kind;
            }
        }
        throw DerReader.bad("a receipt of kind " + number);
    }
}
