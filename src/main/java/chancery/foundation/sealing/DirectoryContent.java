package chancery.foundation.sealing;

import static chancery.foundation.sealing.DerReader.ENUMERATED;
import static chancery.foundation.sealing.DerReader.INTEGER;
import static chancery.foundation.sealing.DerReader.SEQUENCE;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Integer;

/** The canonical bytes of a directory: what the root signs. */
record DirectoryContent(
        long version,
        Instant issued,
        List<DirectoryNode> nodes,
        List<DirectoryUnit> units,
        List<Bytes> certificates,
        Bytes revocationList) {

    private static final int FORM = 1;
    private static final int MOST_UNITS = 10_000;
    private static final int MOST_CERTIFICATES = 100_000;

    byte[] encoded() {
        return Der.encode(
                Der.sequence(
                        new ASN1Integer(FORM),
                        new ASN1Integer(version),
                        new ASN1Integer(issued.toEpochMilli()),
                        Der.sequence(nodes, DirectoryContent::write),
                        Der.sequence(units, DirectoryContent::write),
                        Der.sequence(certificates, each -> Der.octets(each.raw())),
                        Der.octets(revocationList.raw())));
    }

    /**
     * @throws SealingRefusal {@code BAD_STRUCTURE} or {@code NOT_CANONICAL}
     */
    static DirectoryContent decode(byte[] encoded) throws SealingRefusal {
        var from = DerReader.of(encoded);
        var fields = from.enter(SEQUENCE);
        from.finish();
        fields.integer(INTEGER, FORM, FORM);
        var read =
                new DirectoryContent(
                        fields.integer(),
                        fields.moment(),
                        fields.each(SEQUENCE, MOST_UNITS, DirectoryContent::readNode),
                        fields.each(SEQUENCE, MOST_UNITS, DirectoryContent::readUnit),
                        fields.each(
                                SEQUENCE, MOST_CERTIFICATES, each -> Bytes.owning(each.octets())),
                        Bytes.owning(fields.octets()));
        fields.finish();
        if (!Arrays.equals(encoded, read.encoded())) {
            throw new SealingRefusal(Reason.NOT_CANONICAL, "the directory");
        }
        return read;
    }

    private static ASN1Encodable write(DirectoryNode node) {
        return Der.sequence(Der.text(node.name()), write(node.names()), flag(node.hub()));
    }

    private static DirectoryNode readNode(DerReader from) throws SealingRefusal {
        var fields = from.enter(SEQUENCE);
        var node = new DirectoryNode(fields.text(), readNames(fields), readFlag(fields));
        fields.finish();
        return node;
    }

    private static ASN1Encodable write(DirectoryUnit unit) {
        return Der.sequence(
                Der.text(unit.code().value()),
                write(unit.names()),
                new ASN1Enumerated(
                        switch (unit.kind()) {
                            case MINISTRY_UNIT -> 0;
                            case POST -> 1;
                        }),
                Der.text(unit.node()),
                flag(unit.archive()));
    }

    private static DirectoryUnit readUnit(DerReader from) throws SealingRefusal {
        var fields = from.enter(SEQUENCE);
        try {
            var unit =
                    new DirectoryUnit(
                            UnitCode.of(fields.text()),
                            readNames(fields),
                            fields.integer(ENUMERATED, 0, 1) == 0
                                    ? DirectoryUnit.Kind.MINISTRY_UNIT
                                    : DirectoryUnit.Kind.POST,
                            fields.text(),
                            readFlag(fields));
            fields.finish();
            return unit;
        } catch (Problem e) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "a unit of the directory", e);
        }
    }

    private static ASN1Encodable write(DisplayNames names) {
        return Der.sequence(
                Der.text(names.fr()),
                Der.text(names.en()),
                Der.text(names.es()),
                Der.text(names.ar()));
    }

    private static DisplayNames readNames(DerReader from) throws SealingRefusal {
        var fields = from.enter(SEQUENCE);
        var names = new DisplayNames(fields.text(), fields.text(), fields.text(), fields.text());
        fields.finish();
        return names;
    }

    private static ASN1Encodable flag(boolean value) {
        return new ASN1Enumerated(value ? 1 : 0);
    }

    private static boolean readFlag(DerReader fields) throws SealingRefusal {
        return fields.integer(ENUMERATED, 0, 1) == 1;
    }
}
