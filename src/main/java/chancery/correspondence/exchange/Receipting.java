package chancery.correspondence.exchange;

import chancery.correspondence.Dispatches;
import chancery.correspondence.Notice;
import chancery.correspondence.TrailLine;
import chancery.foundation.carriage.Carriage;
import chancery.foundation.carriage.Envelope;
import chancery.foundation.carriage.NodeName;
import chancery.foundation.carriage.Section;
import chancery.foundation.register.Digest;
import chancery.foundation.register.Entry;
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
            Transactions transactions,
            NodeIdentity node,
            InstantSource clock) {
        this.sql = sql;
        this.keys = keys;
        this.carriage = carriage;
        this.trail = trail;
        this.register = register;
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
        List<Entry> entries = new ArrayList<>();
        batches.forEach((to, all) -> {
            for (int first = 0; first < all.size(); first += BATCH) {
                entries.addAll(give(to, all.subList(first, Math.min(all.size(), first + BATCH))));
            }
        });
        sql.sql("delete from receipt_due where id = any (:ids)")
                .param("ids", owed.stream().map(Owed::id).toArray(UUID[]::new))
                .update();
        entries.forEach(register::append);
        return owed.size() == 1000;
    }

    private List<Entry> give(Batch to, List<Owed> owed) {
        byte[] signed =
                Receipts.sign(
                        keys.signer(UnitCode.of(to.unit())),
                        Suite.HYBRID_2,
                        owed.stream().map(Owed::receipt).toList(),
                        clock);
        if (to.node().equals(node.name())) {
            try {
                return entered(signed);
            } catch (SealingRefusal | NotAccepted refusal) {
                throw new IllegalStateException("our own receipts do not verify", refusal);
            }
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
        return List.of();
    }

    /** Takes in a batch that arrived; within the node's running transaction. */
    void takeIn(byte[] batch) throws SealingRefusal, NotAccepted {
        entered(batch).forEach(register::append);
    }

    private List<Entry> entered(byte[] signed) throws SealingRefusal, NotAccepted {
        ReceiptBatch batch = Receipts.verify(signed, keys.directory(), clock);
        Digest proof = Digest.sha512(signed);
        List<Entry> entries = new ArrayList<>();
        for (Receipt receipt : batch.receipts()) {
            refuseUnlessSentThere(receipt, batch.unit());
            boolean news =
                    trail.prove(
                            receipt.dispatch(),
                            batch.unit(),
                            state(receipt.kind()),
                            receipt.time(),
                            text(receipt.text()),
                            batch.unit().value(),
                            signed);
            if (news) {
                sql.sql(
                                "delete from notice where dispatch = :id and unit = :unit and kind = :kind and seen_at is null")
                        .param("id", receipt.dispatch().value())
                        .param("unit", batch.unit().value())
                        .param("kind", Notice.Kind.UNDELIVERED.name())
                        .update();
                entries.add(
                        new Entry.Receipt(
                                receipt.time(),
                                receipt.dispatch(),
                                batch.unit(),
                                receipt.kind().name(),
                                proof));
            }
        }
        return entries;
    }

    /** A receipt counts when its signer was addressed and saw what was signed here. */
    private void refuseUnlessSentThere(Receipt receipt, UnitCode signer) throws NotAccepted {
        boolean fits =
                sql.sql(
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
        if (!fits) {
            throw new NotAccepted(
                    "RECEIPT_MISMATCH",
                    "a receipt of "
                            + signer
                            + " for "
                            + receipt.dispatch()
                            + ", which it was not sent, or not so");
        }
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
