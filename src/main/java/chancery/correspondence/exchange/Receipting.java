package chancery.correspondence.exchange;

import chancery.correspondence.Dispatches;
import chancery.correspondence.Notice;
import chancery.correspondence.TrailLine;
import chancery.correspondence.keys.KeyRing;
import chancery.correspondence.keys.NodeIdentity;
import chancery.foundation.carriage.Carriage;
import chancery.foundation.carriage.Envelope;
import chancery.foundation.carriage.NodeName;
import chancery.foundation.carriage.Section;
import chancery.foundation.register.Digest;
import chancery.foundation.register.Entry;
import chancery.foundation.register.Quarantine;
import chancery.foundation.register.Register;
import chancery.foundation.sealing.Bytes;
import chancery.foundation.sealing.Receipt;
import chancery.foundation.sealing.ReceiptBatch;
import chancery.foundation.sealing.Receipts;
import chancery.foundation.sealing.SealingRefusal;
import chancery.foundation.sealing.Suite;
import chancery.kernel.DispatchId;
import chancery.kernel.Precedence;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Receipts in both directions: signs what this node owes to senders, batch by batch, and enters
 * what others have signed into the trail of what was sent from here.
 */
@Component
class Receipting {
    static final String RECEIPTS = "RECEIPTS";

    /** Some 110 bytes each: a batch stays within one part of a narrow link. */
    private static final int BATCH = 200;

    private final JdbcClient sql;
    private final KeyRing keys;
    private final Carriage carriage;
    private final Trail trail;
    private final Register register;
    private final Quarantine quarantine;
    private final Transactions transactions;
    private final NodeIdentity node;
    private final InstantSource clock;
    private volatile Runnable nudge = () -> {};

    Receipting(
            JdbcClient sql,
            KeyRing keys,
            Carriage carriage,
            Trail trail,
            Register register,
            Quarantine quarantine,
            Transactions transactions,
            NodeIdentity node,
            InstantSource clock) {
        this.sql = sql;
        this.keys = keys;
        this.carriage = carriage;
        this.trail = trail;
        this.register = register;
        this.quarantine = quarantine;
        this.transactions = transactions;
        this.node = node;
        this.clock = clock;
    }

    private record Owed(UUID id, String node, String unit, Receipt receipt) {}

    private record Batch(String node, String unit) {}

    void whenDue(Runnable nudge) {
        this.nudge = nudge;
    }

    @EventListener
    void firstRead(Dispatches.FirstRead read) {
        nudge.run();
    }

    /** Signs and submits all that is owed. */
    void giveAllOwed() {
        transactions.runAsNode(this::oweReadings);
        boolean more = true;
        while (more) {
            more = transactions.asNode(this::giveSome);
        }
    }

    /** First readings become receipts owed to the node of who wrote. */
    private void oweReadings() {
        sql.sql(
                        """
                        with due as (
                            update first_reading f set receipt_due = false
                              from dispatch d join unit u on u.code = d.from_unit join sealed_dispatch s on s.dispatch = d.id
                             where f.receipt_due and d.id = f.dispatch
                            returning f.dispatch, f.unit, f.at, u.node, s.digest)
                        insert into receipt_due (id, node, unit, dispatch, digest, kind, at)
                        select gen_random_uuid(), node, unit, dispatch, digest, 'READ', at from due
                        """)
                .update();
    }

    private boolean giveSome() {
        List<Owed> owed =
                sql.sql(
                                """
                                select id, node, unit, dispatch, digest, kind, note, at from receipt_due
                                 order by at, id limit 1000 for update skip locked
                                """)
                        .query((row, i) ->
                                new Owed(
                                        row.getObject("id", UUID.class),
                                        row.getString("node"),
                                        row.getString("unit"),
                                        new Receipt(
                                                DispatchId.of(
                                                        row.getObject("dispatch", UUID.class)),
                                                Bytes.of(row.getBytes("digest")),
                                                Receipt.Kind.valueOf(row.getString("kind")),
                                                row.getTimestamp("at").toInstant(),
                                                row.getString("note").isEmpty()
                                                        ? null
                                                        : row.getString("note"))))
                        .list();
        Map<Batch, List<Owed>> batches = new LinkedHashMap<>();
        for (Owed each : owed) {
            batches.computeIfAbsent(new Batch(each.node(), each.unit()), _ -> new ArrayList<>())
                    .add(each);
        }
        List<Entered> own = new ArrayList<>();
        batches.forEach((to, all) -> {
            for (int first = 0; first < all.size(); first += BATCH) {
                give(to, all.subList(first, Math.min(all.size(), first + BATCH)), own);
            }
        });
        sql.sql("delete from receipt_due where id = any (:ids)")
                .param("ids", owed.stream().map(Owed::id).toArray(UUID[]::new))
                .update();
        own.forEach(entered -> log(entered, node.name()));
        return owed.size() == 1000;
    }

    /** Receipts for this node itself are entered at once and added to {@code own}. */
    private void give(Batch to, List<Owed> owed, List<Entered> own) {
        byte[] signed =
                Receipts.sign(
                        keys.signer(UnitCode.of(to.unit())),
                        Suite.HYBRID_2,
                        owed.stream().map(Owed::receipt).toList(),
                        clock);
        if (to.node().equals(node.name())) {
            try {
                own.add(entered(signed));
            } catch (SealingRefusal refusal) {
                throw new IllegalStateException("our own receipts do not verify", refusal);
            }
            return;
        }
        UUID id = UUID.randomUUID();
        carriage.submit(
                new Envelope(
                        id,
                        id,
                        NodeName.of(node.name()),
                        new TreeSet<>(Set.of(NodeName.of(to.node()))),
                        Precedence.PRIORITY,
                        RECEIPTS,
                        List.of(Section.of(RECEIPTS, signed))));
    }

    /**
     * What a batch brought.
     *
     * @param fitting how many receipts count, whether they say something new or not
     * @param mismatches one line for each that does not
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entered(
            byte[] batch, List<Entry> entries, int fitting, List<String> mismatches) {}

    /**
     * Takes in a batch that arrived; within the node's running transaction. What does not fit is
     * kept as evidence, with the whole batch that was signed; what fits counts all the same.
     *
     * @return whether any of it fits
     */
    boolean takeIn(byte[] batch, NodeName origin) throws SealingRefusal {
        Entered entered = entered(batch);
        log(entered, origin.value());
        return entered.fitting() > 0;
    }

    private void log(Entered entered, String link) {
        entered.entries().forEach(register::append);
        List<String> mismatches = entered.mismatches();
        if (!mismatches.isEmpty()) {
            quarantine.keep(
                    link,
                    "RECEIPT_MISMATCH",
                    "%d of %d: %s"
                            .formatted(
                                    mismatches.size(),
                                    mismatches.size() + entered.fitting(),
                                    String.join("; ", mismatches)),
                    entered.batch());
        }
    }

    private Entered entered(byte[] signed) throws SealingRefusal {
        ReceiptBatch batch = Receipts.verify(signed, keys.directory(), clock);
        Digest proof = Digest.sha512(signed);
        List<Entry> entries = new ArrayList<>();
        List<String> mismatches = new ArrayList<>();
        for (Receipt receipt : batch.receipts()) {
            if (!isOfWhatWasSent(receipt, batch.unit())) {
                mismatches.add(
                        "a receipt of %s for %s, which it was not sent, or not so"
                                .formatted(batch.unit(), receipt.dispatch()));
            } else if (enter(receipt, batch.unit(), signed)) {
                entries.add(
                        new Entry.Receipt(
                                receipt.time(),
                                receipt.dispatch(),
                                batch.unit(),
                                receipt.kind().name(),
                                proof));
            }
        }
        return new Entered(
                signed, entries, batch.receipts().size() - mismatches.size(), mismatches);
    }

    /** Writes it into the trail; whether it says something new. */
    private boolean enter(Receipt receipt, UnitCode signer, byte[] signed) {
        boolean news =
                trail.prove(
                        receipt.dispatch(),
                        signer,
                        state(receipt.kind()),
                        receipt.time(),
                        text(receipt.text()),
                        signer.value(),
                        signed);
        if (news) {
            sql.sql(
                            "delete from notice where dispatch = :id and unit = :unit and kind = :kind and seen_at is null")
                    .param("id", receipt.dispatch().value())
                    .param("unit", signer.value())
                    .param("kind", Notice.Kind.UNDELIVERED.name())
                    .update();
        }
        return news;
    }

    /** A receipt counts when its signer was addressed and saw what was signed here. */
    private boolean isOfWhatWasSent(Receipt receipt, UnitCode signer) {
        return sql.sql(
                        """
                        select exists (select 1 from sealed_dispatch s join addressee a on a.dispatch = s.dispatch
                                 join dispatch d on d.id = s.dispatch and d.origin = 'HERE'
                                where s.dispatch = :id and s.digest = :digest and a.unit = :unit)
                        """)
                .param("id", receipt.dispatch().value())
                .param("digest", receipt.signedAttributesDigest().toArray())
                .param("unit", signer.value())
                .query(Boolean.class)
                .single();
    }

    private static TrailLine.State state(Receipt.Kind kind) {
        return switch (kind) {
            case DELIVERED -> TrailLine.State.DELIVERED;
            case REGISTERED -> TrailLine.State.REGISTERED;
            case READ -> TrailLine.State.READ;
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
