package chancery.foundation.sealing;

import static chancery.foundation.sealing.DerReader.ENUMERATED;
import static chancery.foundation.sealing.DerReader.INTEGER;
import static chancery.foundation.sealing.DerReader.SEQUENCE;
import static chancery.foundation.sealing.DerReader.context;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.jspecify.annotations.Nullable;

/**
 * The canonical bytes of a header: every field in the order of {@link SealedHeader}, in DER,
 * optional ones under a tag of their own. Times are milliseconds since 1970 in UTC.
 */
final class HeaderCodec {
    private static final int MOST_COMPARTMENTS = 100;

    private HeaderCodec() {}

    static ASN1Encodable write(SealedHeader header) {
        var fields = new ASN1EncodableVector(17);
        fields.add(new ASN1Integer(header.version()));
        fields.add(new ASN1Integer(header.suite().number()));
        fields.add(Der.uuid(header.id().value()));
        fields.add(Der.text(header.from().value()));
        fields.add(new ASN1Integer(header.sequence()));
        fields.add(Der.sequence(header.action(), unit -> Der.text(unit.value())));
        fields.add(Der.sequence(header.information(), unit -> Der.text(unit.value())));
        fields.add(new ASN1Enumerated(number(header.transmission())));
        fields.add(new ASN1Enumerated(header.distribution().label().rank()));
        fields.add(Der.sequence(header.distribution().compartments(), Der::text));
        fields.add(new ASN1Enumerated(header.precedence().rank()));
        fields.add(Der.text(header.number()));
        fields.add(Der.sequence(header.references(), HeaderCodec::write));
        fields.add(new ASN1Integer(header.issued().toEpochMilli()));
        Instant expires = header.expires();
        if (expires != null) {
            fields.add(new DERTaggedObject(false, 0, new ASN1Integer(expires.toEpochMilli())));
        }
        fields.add(Der.text(header.kind()));
        DispatchId bindsTo = header.bindsTo();
        if (bindsTo != null) {
            fields.add(new DERTaggedObject(false, 1, Der.uuid(bindsTo.value())));
        }
        return new DERSequence(fields);
    }

    /**
     * @throws SealingRefusal {@code BAD_STRUCTURE} or {@code UNKNOWN_SUITE}
     */
    static SealedHeader read(DerReader from) throws SealingRefusal {
        var fields = from.enter(SEQUENCE);
        try {
            var header =
                    new SealedHeader(
                            fields.integer(INTEGER, SealedHeader.VERSION, SealedHeader.VERSION),
                            Suite.numbered(fields.integer()),
                            DispatchId.of(fields.uuid()),
                            UnitCode.of(fields.text()),
                            fields.integer(),
                            units(fields),
                            units(fields),
                            transmission(fields),
                            distribution(fields),
                            Precedence.ofRank(fields.integer(ENUMERATED, 0, 4)),
                            fields.text(),
                            fields.each(
                                    SEQUENCE,
                                    SealedHeader.MOST_REFERENCES,
                                    HeaderCodec::readReference),
                            fields.moment(),
                            fields.next(context(0, false))
                                    ? fields.moment(context(0, false))
                                    : null,
                            fields.text(),
                            fields.next(context(1, false))
                                    ? DispatchId.of(fields.uuid(context(1, false)))
                                    : null);
            fields.finish();
            return header;
        } catch (Problem | IllegalArgumentException e) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "the header: " + e.getMessage(), e);
        }
    }

    private static List<UnitCode> units(DerReader fields) throws SealingRefusal {
        return fields.each(
                SEQUENCE, SealedHeader.MOST_ADDRESSEES, each -> UnitCode.of(each.text()));
    }

    private static Distribution distribution(DerReader fields) throws SealingRefusal {
        var label = Label.ofRank(fields.integer(ENUMERATED, 0, 4));
        return Distribution.of(label, fields.each(SEQUENCE, MOST_COMPARTMENTS, DerReader::text));
    }

    private static int number(Transmission transmission) {
        return switch (transmission) {
            case CLEAR -> 0;
            case ENCRYPTED -> 1;
        };
    }

    private static Transmission transmission(DerReader fields) throws SealingRefusal {
        return fields.integer(ENUMERATED, 0, 1) == 0 ? Transmission.CLEAR : Transmission.ENCRYPTED;
    }

    private static ASN1Encodable write(HeaderReference reference) {
        var fields = new ASN1EncodableVector(4);
        fields.add(Der.text(reference.text()));
        addText(fields, 0, reference.unit());
        addText(fields, 1, reference.number());
        addText(fields, 2, reference.date());
        return new DERSequence(fields);
    }

    private static HeaderReference readReference(DerReader from) throws SealingRefusal {
        var fields = from.enter(SEQUENCE);
        var reference =
                new HeaderReference(
                        fields.text(), text(fields, 0), text(fields, 1), text(fields, 2));
        fields.finish();
        return reference;
    }

    private static void addText(ASN1EncodableVector fields, int tag, @Nullable String text) {
        if (text != null) {
            fields.add(new DERTaggedObject(false, tag, Der.text(text)));
        }
    }

    private static @Nullable String text(DerReader fields, int tag) throws SealingRefusal {
        return fields.next(context(tag, false)) ? fields.text(context(tag, false)) : null;
    }
}
