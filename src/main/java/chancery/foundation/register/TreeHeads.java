package chancery.foundation.register;

import chancery.kernel.Transactions;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The signed heads of the log. What lies under a signed head can no longer change unnoticed, not
 * even by one who rewrites the whole database; a head that is kept elsewhere also shows that the
 * end of the log was cut off.
 */
public final class TreeHeads {
    private static final RowMapper<SignedTreeHead> HEAD =
            (row, _) ->
                    new SignedTreeHead(
                            new TreeHead(
                                    row.getObject("log", UUID.class),
                                    row.getLong("size"),
                                    row.getObject("at", OffsetDateTime.class).toInstant(),
                                    Digest.of(row.getBytes("root"))),
                            row.getBytes("signature"));

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final TreeHeadSigner signer;
    private final InstantSource clock;

    public TreeHeads(
            JdbcClient jdbc,
            Transactions transactions,
            TreeHeadSigner signer,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * Signs the log as it is, unless its size is signed already; in a transaction of its own. The
     * log is not locked meanwhile.
     *
     * @return the head that now covers the whole log; empty while the log is
     */
    public Optional<SignedTreeHead> signLatest() {
        Optional<SignedTreeHead> newest = transactions.asNode(this::latest);
        TreeHead now = transactions.asNode(this::current);
        if (now.size() == 0
                || newest.filter(head -> head.head().size() == now.size()).isPresent()) {
            return newest;
        }
        SignedTreeHead signed = new SignedTreeHead(now, signer.sign(now));
        transactions.runAsNode(() -> keep(signed));
        return Optional.of(signed);
    }

    /** The newest signed head; inside a transaction, for the node and all staff. */
    public Optional<SignedTreeHead> latest() {
        return jdbc.sql(
                        """
                        SELECT (SELECT log FROM register_head), size, at, root, signature
                        FROM signed_tree_head ORDER BY size DESC LIMIT 1
                        """)
                .query(HEAD)
                .optional();
    }

    /** All signed heads, the smallest first; inside a transaction, for the node and all staff. */
    public List<SignedTreeHead> all() {
        return jdbc.sql(
                        """
                        SELECT (SELECT log FROM register_head), size, at, root, signature
                        FROM signed_tree_head ORDER BY size
                        """)
                .query(HEAD)
                .list();
    }

    private TreeHead current() {
        return jdbc.sql("SELECT log, size, frontier FROM register_head")
                .query((row, _) ->
                        new TreeHead(
                                row.getObject("log", UUID.class),
                                row.getLong("size"),
                                clock.instant(),
                                CompactRange.of(row.getLong("size"), row.getBytes("frontier"))
                                        .root()))
                .single();
    }

    private void keep(SignedTreeHead signed) {
        jdbc.sql(
                        """
                        INSERT INTO signed_tree_head (size, at, root, signature) VALUES (?, ?, ?, ?)
                        ON CONFLICT (size) DO NOTHING
                        """)
                .params(
                        signed.head().size(),
                        signed.head().at().atOffset(ZoneOffset.UTC),
                        signed.head().root().bytes(),
                        signed.signature())
                .update();
    }
}
