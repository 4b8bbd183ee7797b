package chancery.correspondence.exchange;

import chancery.correspondence.keys.NodeIdentity;
import chancery.foundation.access.Node;
import chancery.foundation.access.Units;
import chancery.foundation.carriage.Carriage;
import chancery.foundation.carriage.Envelope;
import chancery.foundation.carriage.NodeName;
import chancery.foundation.carriage.Section;
import chancery.foundation.register.Proofs;
import chancery.foundation.register.Quarantine;
import chancery.foundation.register.Register;
import chancery.foundation.register.SignedTreeHead;
import chancery.foundation.register.TreeHead;
import chancery.foundation.register.TreeHeads;
import chancery.foundation.register.WitnessedHeads;
import chancery.kernel.Precedence;
import chancery.kernel.Transactions;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the ministry witness the logs of the posts: each sends its newest signed head with the proof
 * that it continues the one sent before, and the ministry keeps what it was shown. A log that was
 * rewritten or cut off after a head was sent cannot show the next one.
 */
@Component
class Witnessing {
    static final String HEAD = "TREE_HEAD";
    static final String CLAIM = "claim";
    static final String SIGNATURE = "signature";

    private static final Duration BETWEEN = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Transactions transactions;
    private final TreeHeads heads;
    private final WitnessedHeads witnessed;
    private final Register register;
    private final HeadSigning signing;
    private final Quarantine quarantine;
    private final Carriage carriage;
    private final Units units;
    private final NodeIdentity node;
    private final InstantSource clock;

    Witnessing(
            JdbcClient sql,
            Transactions transactions,
            TreeHeads heads,
            WitnessedHeads witnessed,
            Register register,
            HeadSigning signing,
            Quarantine quarantine,
            Carriage carriage,
            Units units,
            NodeIdentity node,
            InstantSource clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.heads = heads;
        this.witnessed = witnessed;
        this.register = register;
        this.signing = signing;
        this.quarantine = quarantine;
        this.carriage = carriage;
        this.units = units;
        this.node = node;
        this.clock = clock;
    }

    /** What was sent last: size 0 when nothing was. */
    private record Sent(long size, Instant at) {}

    /** Sends the newest head when the last was sent an hour ago or more and the log has grown. */
    void sendWhenDue() {
        transactions.runAsNode(() -> {
            Sent last = lastSent();
            if (!clock.instant().isBefore(last.at().plus(BETWEEN))) {
                send(last);
            }
        });
    }

    /** Sends the newest head, if the log has grown. */
    void send() {
        transactions.runAsNode(() -> send(lastSent()));
    }

    private void send(Sent last) {
        Optional<String> ministry =
                units.nodes().stream()
                        .filter(Node::hub)
                        .map(Node::name)
                        .filter(hub -> !hub.equals(node.name()))
                        .findFirst();
        heads.latest()
                .filter(head -> ministry.isPresent() && head.head().size() > last.size())
                .ifPresent(head -> send(last, head, ministry.orElseThrow()));
    }

    private void send(Sent last, SignedTreeHead signed, String ministry) {
        long size = signed.head().size();
        HeadClaim claim =
                new HeadClaim(
                        signed.head(),
                        last.size(),
                        last.size() == 0
                                ? List.of()
                                : register.consistencyProof(last.size(), size));
        UUID id = UUID.randomUUID();
        carriage.submit(
                new Envelope(
                        id,
                        id,
                        NodeName.of(node.name()),
                        new TreeSet<>(Set.of(NodeName.of(ministry))),
                        Precedence.DEFERRED,
                        HEAD,
                        List.of(
                                Section.of(CLAIM, claim.encoded()),
                                Section.of(SIGNATURE, signed.signature()))));
        sql.sql("insert into sent_head (size, at) values (:size, :now)")
                .param("size", size)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private Sent lastSent() {
        return sql.sql("select size, at from sent_head order by size desc limit 1")
                .query((row, _) ->
                        new Sent(row.getLong("size"), row.getTimestamp("at").toInstant()))
                .optional()
                .orElse(new Sent(0, Instant.EPOCH));
    }

    /**
     * Takes in the head of another node's log; within the node's running transaction. One that
     * cannot be compared, because the head it continues is not known here, is kept for what follows
     * and its arrival as evidence.
     *
     * @throws NotAccepted {@code HEAD_SIGNATURE} when the node did not sign it; {@code HEAD_FORKED}
     *     when it does not continue what the node has shown before
     */
    void takeIn(Envelope envelope) throws NotAccepted {
        String from = envelope.origin().value();
        HeadClaim claim = HeadClaim.decode(envelope.section(CLAIM).bytes());
        SignedTreeHead signed =
                new SignedTreeHead(claim.head(), envelope.section(SIGNATURE).bytes());
        if (!signing.verify(signed.head(), signed.signature(), from)) {
            throw new NotAccepted("HEAD_SIGNATURE", "a head that " + from + " did not sign");
        }
        Optional<SignedTreeHead> largest = witnessed.largest(from);
        if (largest.isPresent()) {
            compare(claim, largest.get().head(), from);
        }
        if (largest.isPresent() && witnessed.at(from, claim.continues()).isEmpty()) {
            quarantine.keep(
                    from,
                    "HEAD_UNPROVEN",
                    "a head of %d entries that continues one of %d, unknown here"
                            .formatted(signed.head().size(), claim.continues()),
                    claim.encoded());
        }
        witnessed.keep(from, signed, clock.instant());
    }

    private void compare(HeadClaim claim, TreeHead largest, String from) throws NotAccepted {
        TreeHead head = claim.head();
        boolean other = !head.log().equals(largest.log());
        boolean shorter = head.size() < largest.size() && head.at().isAfter(largest.at());
        boolean changed =
                witnessed
                        .at(from, head.size())
                        .filter(same -> !same.head().root().equals(head.root()))
                        .isPresent();
        boolean forked =
                witnessed
                        .at(from, claim.continues())
                        .filter(older ->
                                !Proofs.verifyConsistency(
                                        claim.continues(),
                                        head.size(),
                                        older.head().root(),
                                        head.root(),
                                        claim.proof()))
                        .isPresent();
        if (other || shorter || changed || forked) {
            throw new NotAccepted(
                    "HEAD_FORKED",
                    "%s shows a log of %d entries that does not continue the one of %d it showed before"
                            .formatted(from, head.size(), largest.size()));
        }
    }
}
