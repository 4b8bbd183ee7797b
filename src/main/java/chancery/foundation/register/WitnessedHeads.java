package chancery.foundation.register;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Heads of other nodes' logs, kept here so that none of them can rewrite its own. To be called
 * inside a transaction of {@link chancery.kernel.Transactions}.
 */
public final class WitnessedHeads {
    private static final String SELECT =
            "SELECT log, size, at, root, signature FROM witnessed_head WHERE node = ?";
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

    public WitnessedHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a node's, the smallest first; for the node itself and all staff. */
    public List<SignedTreeHead> of(String node) {
        return jdbc.sql(SELECT + " ORDER BY size").param(node).query(HEAD).list();
    }

    /** All of all nodes', by the node, the smallest first. */
    public Map<String, List<SignedTreeHead>> all() {
        return jdbc
                .sql("SELECT DISTINCT node FROM witnessed_head")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toMap(node -> node, this::of));
    }

    /** The largest of a node's. */
    public Optional<SignedTreeHead> largest(String node) {
        return jdbc.sql(SELECT + " ORDER BY size DESC LIMIT 1").param(node).query(HEAD).optional();
    }

    /** The one of a node's log when it had so many entries. */
    public Optional<SignedTreeHead> at(String node, long size) {
        return jdbc.sql(SELECT + " AND size = ?").params(node, size).query(HEAD).optional();
    }

    /** Keeps a head whose signature was verified; the first of a size stands. */
    public void keep(String node, SignedTreeHead signed, Instant now) {
        TreeHead head = signed.head();
        jdbc.sql(
                        """
                        INSERT INTO witnessed_head (node, log, size, at, root, signature, received_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(
                        node,
                        head.log(),
                        head.size(),
                        head.at().atOffset(ZoneOffset.UTC),
                        head.root().bytes(),
                        signed.signature(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
