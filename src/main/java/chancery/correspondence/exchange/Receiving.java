package chancery.correspondence.exchange;

import chancery.correspondence.DispatchArrived;
import chancery.correspondence.DispatchKind;
import chancery.correspondence.drafting.AnnexStore;
import chancery.correspondence.holding.Registrations;
import chancery.correspondence.keys.KeyNews;
import chancery.correspondence.keys.KeyRing;
import chancery.correspondence.keys.NodeIdentity;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.foundation.carriage.Arrivals;
import chancery.foundation.carriage.Envelope;
import chancery.foundation.carriage.Section;
import chancery.foundation.register.Digest;
import chancery.foundation.register.Entry;
import chancery.foundation.register.Quarantine;
import chancery.foundation.register.Register;
import chancery.foundation.sealing.AnnexEntry;
import chancery.foundation.sealing.MimeBody;
import chancery.foundation.sealing.Opened;
import chancery.foundation.sealing.Opener;
import chancery.foundation.sealing.SealedHeader;
import chancery.foundation.sealing.SealingRefusal;
import chancery.foundation.search.SearchIndexing;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes in what was carried here: opens it, checks it, registers it. What does not pass every check
 * is kept whole in quarantine, with the reason, and goes no further.
 */
@Component
class Receiving implements Arrivals {
    private final JdbcClient sql;
    private final KeyRing keys;
    private final Units units;
    private final ArrivedRows rows;
    private final KeyNews news;
    private final ReplayMemory memory;
    private final Bindings bindings;
    private final ArrivalBook arrivals;
    private final AnnexStore annexes;
    private final Receipting receipting;
    private final Witnessing witnessing;
    private final Register register;
    private final Registrations registrations;
    private final Announcing announcing;
    private final Quarantine quarantine;
    private final SearchIndexing indexing;
    private final NodeIdentity node;
    private final InstantSource clock;

    Receiving(
            JdbcClient sql,
            KeyRing keys,
            Units units,
            ArrivedRows rows,
            KeyNews news,
            ReplayMemory memory,
            Bindings bindings,
            ArrivalBook arrivals,
            AnnexStore annexes,
            Receipting receipting,
            Witnessing witnessing,
            Register register,
            Registrations registrations,
            Announcing announcing,
            Quarantine quarantine,
            SearchIndexing indexing,
            NodeIdentity node,
            InstantSource clock) {
        this.sql = sql;
        this.keys = keys;
        this.units = units;
        this.rows = rows;
        this.news = news;
        this.memory = memory;
        this.bindings = bindings;
        this.arrivals = arrivals;
        this.annexes = annexes;
        this.receipting = receipting;
        this.witnessing = witnessing;
        this.register = register;
        this.registrations = registrations;
        this.announcing = announcing;
        this.quarantine = quarantine;
        this.indexing = indexing;
        this.node = node;
        this.clock = clock;
    }

    /** A dispatch with everything that came with it, opened. */
    private record Whole(
            Opened opened, MimeBody body, List<AnnexStore.Prepared> annexes, byte[] container) {}

    @Override
    public Outcome arrived(Envelope envelope) {
        sql.sql("savepoint arrival").update();
        try {
            switch (envelope.kind()) {
                case Sending.DISPATCH -> register(open(envelope), envelope);
                case Witnessing.HEAD -> witnessing.takeIn(envelope);
                case Receipting.RECEIPTS -> {
                    return receipting.takeIn(
                                    envelope.section(Receipting.RECEIPTS).bytes(),
                                    envelope.origin())
                            ? Outcome.REGISTERED
                            : Outcome.QUARANTINED;
                }
                case KeyNews.DIRECTORY, KeyNews.REVOCATIONS, KeyNews.REQUEST ->
                        news.takeIn(envelope);
                case String other -> {
                    return quarantined(envelope, "UNKNOWN_KIND", other);
                }
            }
            return Outcome.REGISTERED;
        } catch (SealingRefusal refusal) {
            return quarantined(envelope, refusal.reason().name(), refusal.detail());
        } catch (NotAccepted refusal) {
            return quarantined(envelope, refusal.reason(), refusal.detail());
        } catch (Problem problem) {
            return quarantined(envelope, "NOT_ACCEPTABLE", problem.getMessage());
        } catch (DataIntegrityViolationException e) {
            return quarantined(
                    envelope, "NOT_ACCEPTABLE", "a value that the register does not take");
        }
    }

    private Whole open(Envelope envelope) throws SealingRefusal, NotAccepted {
        byte[] container = envelope.section(Sending.CONTAINER).bytes();
        Opened opened = Opener.open(container, keys.all(), keys.directory(), memory, clock);
        if (isKnown(opened)) {
            throw new NotAccepted("REPLAY", "a dispatch with this identifier is registered");
        }
        refuseUnlessEntitled(opened.header());
        MimeBody body = MimeBody.decode(opened.body().toArray());
        List<AnnexStore.Prepared> prepared = new ArrayList<>();
        for (MimeBody.Annex annex : body.annexes()) {
            prepared.add(
                    annexes.prepare(annex.name(), annex.mediaType(), annex.content().toArray()));
        }
        for (AnnexEntry entry : opened.annexes()) {
            byte[] sealed = section(envelope, Sending.ANNEX + entry.index());
            prepared.add(
                    annexes.prepare(
                            entry.name(), entry.mediaType(), Opener.openAnnex(sealed, entry)));
        }
        return new Whole(opened, body, prepared, container);
    }

    /** What is bound to a dispatch that is not here is taken in: it may have overtaken it. */
    private void refuseUnlessEntitled(SealedHeader header) throws NotAccepted {
        DispatchKind kind =
                Stream.of(DispatchKind.values())
                        .filter(known -> known.name().equals(header.kind()))
                        .findFirst()
                        .orElseThrow(() ->
                                new NotAccepted("NOT_ACCEPTABLE", "the kind " + header.kind()));
        switch (bindings.claim(kind, header.from(), header.bindsTo())) {
            case RIGHTFUL, UNKNOWN_FIRST -> {}
            case FOREIGN ->
                    throw new NotAccepted(
                            "BOUND_TO_ANOTHERS",
                            "%s of %s by %s, which may not"
                                    .formatted(kind, header.bindsTo(), header.from()));
        }
    }

    private static byte[] section(Envelope envelope, String name) throws NotAccepted {
        for (Section section : envelope.sections()) {
            if (section.name().equals(name)) {
                return section.bytes();
            }
        }
        throw new NotAccepted("ANNEX_MISMATCH", name + " is announced and did not come");
    }

    private boolean isKnown(Opened opened) {
        return sql.sql("select exists (select 1 from dispatch where id = :id)")
                .param("id", opened.header().id().value())
                .query(Boolean.class)
                .single();
    }

    private void register(Whole whole, Envelope envelope) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        SealedHeader header = whole.opened().header();
        Digest digest = Digest.of(whole.opened().signedAttributesDigest().toArray());
        rows.insert(header, whole.body(), now);
        whole.annexes().forEach(annex -> annexes.store(header.id(), annex));
        memory.remember(header.from(), header.id(), header.sequence(), now);
        List<Entry> entries =
                arrivals.enter(
                        header.id(),
                        addressedHere(header),
                        envelope.origin(),
                        digest,
                        whole.body().due(),
                        now);
        indexing.changed(header.id().ref());
        if (!entries.isEmpty()) {
            announcing.afterCommit(new DispatchArrived(header.id()));
        }
        registrations.enter(registrations.hold(header.id(), digest, whole.container(), now));
        entries.forEach(register::append);
    }

    /** The units of this node that the header names; none when it came for the archive alone. */
    private List<UnitCode> addressedHere(SealedHeader header) {
        Set<UnitCode> here =
                units.of(node.name()).stream()
                        .map(Unit::code)
                        .collect(Collectors.toUnmodifiableSet());
        return header.addressees().stream().filter(here::contains).distinct().toList();
    }

    private Outcome quarantined(Envelope envelope, String reason, String detail) {
        sql.sql("rollback to savepoint arrival").update();
        byte[] evidence = envelope.sections().getFirst().bytes();
        quarantine.keep(envelope.origin().value(), reason, detail, evidence);
        return Outcome.QUARANTINED;
    }
}
