package chancery.correspondence.exchange;

import chancery.correspondence.Dispatch;
import chancery.correspondence.Header;
import chancery.correspondence.TrailLine;
import chancery.correspondence.keys.KeyRing;
import chancery.correspondence.keys.NodeIdentity;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.foundation.carriage.Carriage;
import chancery.foundation.carriage.Envelope;
import chancery.foundation.carriage.NodeName;
import chancery.foundation.carriage.Section;
import chancery.foundation.register.Digest;
import chancery.foundation.register.Entry;
import chancery.foundation.sealing.Bytes;
import chancery.foundation.sealing.HeaderReference;
import chancery.foundation.sealing.MimeBody;
import chancery.foundation.sealing.SealableAnnex;
import chancery.foundation.sealing.SealedAnnex;
import chancery.foundation.sealing.SealedDispatch;
import chancery.foundation.sealing.SealedHeader;
import chancery.foundation.sealing.Sealer;
import chancery.foundation.sealing.Suite;
import chancery.kernel.DispatchId;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals what is being signed and puts it into the outbox, and into the books of those addressees
 * that are on this node. Within the node's running transaction.
 */
@Component
class Sending {
    static final String DISPATCH = "DISPATCH";
    static final String CONTAINER = "container";
    static final String ANNEX = "annex-";

    private final JdbcClient sql;
    private final Units units;
    private final KeyRing keys;
    private final Carriage carriage;
    private final Trail trail;
    private final ArrivalBook arrivals;
    private final NodeIdentity node;

    Sending(
            JdbcClient sql,
            Units units,
            KeyRing keys,
            Carriage carriage,
            Trail trail,
            ArrivalBook arrivals,
            NodeIdentity node) {
        this.sql = sql;
        this.units = units;
        this.keys = keys;
        this.carriage = carriage;
        this.trail = trail;
        this.arrivals = arrivals;
        this.node = node;
    }

    /** What is going to leave. */
    record Sealed(SealedDispatch dispatch) {
        Digest digest() {
            return Digest.of(dispatch.signedAttributesDigest().toArray());
        }

        byte[] container() {
            return dispatch.container().toArray();
        }
    }

    /**
     * @throws Problem {@code sign.no-keys}, {@code sign.seal}
     */
    Sealed seal(
            Dispatch draft,
            UnitCode from,
            String number,
            LocalDate dated,
            String signedBy,
            Instant now) {
        Header header = draft.header();
        SealedHeader sealed =
                new SealedHeader(
                        SealedHeader.VERSION,
                        Suite.HYBRID_1,
                        draft.id(),
                        from,
                        nextSequence(from),
                        header.action(),
                        header.information(),
                        header.transmission(),
                        header.distribution(),
                        header.precedence(),
                        number,
                        header.references().stream()
                                .map(r ->
                                        new HeaderReference(
                                                r.text(), r.unit(), r.number(), r.dated()))
                                .toList(),
                        now,
                        null,
                        header.kind().name(),
                        header.bindsTo());
        List<MimeBody.Annex> inside = new ArrayList<>();
        List<SealableAnnex> apart = new ArrayList<>();
        forEachAnnex(
                draft.id(),
                (name, type, bytes) -> {
                    if (bytes.length <= SealableAnnex.MOST_INSIDE) {
                        inside.add(new MimeBody.Annex(name, type, Bytes.of(bytes)));
                    } else {
                        apart.add(new SealableAnnex(name, type, Bytes.of(bytes)));
                    }
                });
        MimeBody body =
                new MimeBody(
                        header.place(),
                        dated.toString(),
                        header.language(),
                        header.due(),
                        header.subject(),
                        signedBy,
                        draft.bodyHtml(),
                        inside);
        return new Sealed(
                Sealer.seal(sealed, body.encode(), apart, keys.signer(from), keys.directory()));
    }

    /**
     * @return the log entries of the arrivals on this node, to be appended after every number is
     *     taken
     */
    List<Entry> send(Dispatch draft, UnitCode from, Sealed sealed, Instant now) {
        DispatchId id = draft.id();
        SortedSet<NodeName> elsewhere = new TreeSet<>();
        List<UnitCode> here = new ArrayList<>();
        for (UnitCode addressee : addressees(draft)) {
            trail.add(id, addressee, TrailLine.State.QUEUED, now, "");
            Unit unit = units.get(addressee);
            if (unit.node().equals(node.name())) {
                here.add(addressee);
            } else {
                elsewhere.add(NodeName.of(unit.node()));
            }
        }
        units.all().stream()
                .filter(unit -> unit.archive() && !unit.node().equals(node.name()))
                .forEach(unit -> elsewhere.add(NodeName.of(unit.node())));
        if (!elsewhere.isEmpty()) {
            carriage.submit(
                    new Envelope(
                            UUID.randomUUID(),
                            id.value(),
                            NodeName.of(node.name()),
                            elsewhere,
                            draft.header().precedence(),
                            DISPATCH,
                            sections(sealed.dispatch())));
        }
        for (UnitCode addressee : here) {
            trail.add(id, addressee, TrailLine.State.CARRIED, now, "");
        }
        return arrivals.enter(
                id, here, NodeName.of(node.name()), sealed.digest(), draft.header().due(), now);
    }

    private static List<Section> sections(SealedDispatch sealed) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(CONTAINER, sealed.container().toArray()));
        for (SealedAnnex annex : sealed.annexes()) {
            sections.add(Section.of(ANNEX + annex.index(), annex.container().toArray()));
        }
        return sections;
    }

    private static List<UnitCode> addressees(Dispatch draft) {
        return Stream.concat(
                        draft.header().action().stream(), draft.header().information().stream())
                .distinct()
                .toList();
    }

    private long nextSequence(UnitCode from) {
        return sql.sql(
                        """
                        insert into departure_sequence as s (unit, last) values (:unit, 1)
                        on conflict (unit) do update set last = s.last + 1 returning last
                        """)
                .param("unit", from.value())
                .query(Long.class)
                .single();
    }

    private interface AnnexReader {
        void read(String name, String mediaType, byte[] bytes);
    }

    private void forEachAnnex(DispatchId id, AnnexReader reader) {
        sql.sql(
                        """
                        select a.name, a.media_type, c.bytes from annex a join annex_content c on c.annex = a.id
                         where a.dispatch = :id order by a.position
                        """)
                .param("id", id.value())
                .query(row -> {
                    reader.read(
                            row.getString("name"),
                            row.getString("media_type"),
                            row.getBytes("bytes"));
                });
    }
}
