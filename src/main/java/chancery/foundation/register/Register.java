package chancery.foundation.register;

import chancery.foundation.register.ProofPath.Perfect;
import chancery.foundation.register.ProofPath.Span;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log: entries in the order in which they were committed, bound together by a Merkle tree.
 *
 * <p>To be called inside a transaction of {@link chancery.kernel.Transactions}. Beside its entry
 * each row keeps the roots of the perfect subtrees that end with it, two hashes on average: an
 * append costs at most log n hashes and one statement, a proof one query.
 */
public final class Register {
    private final JdbcClient jdbc;

    public Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes the entry at the end of the log, which stays locked until the transaction ends: do it
     * last.
     *
     * @return the entry's index, from 0; there is no such entry if the transaction fails
     */
    public long append(Entry entry) {
        return jdbc.sql("SELECT register_append(?)")
                .param(EntryCodec.body(entry))
                .query(Long.class)
                .single();
    }

    /** How many entries there are. */
    public long size() {
        return jdbc.sql("SELECT size FROM register_head").query(Long.class).single();
    }

    /**
     * The entry at an index; for the node and inspectors.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException when there is none for this
     *     reader
     * @throws IllegalArgumentException when what is stored there is no entry
     */
    public Entry entry(long index) {
        return EntryCodec.decode(ByteBuffer.wrap(payload(index))).entry();
    }

    /** The hash by which proofs know the entry at an index. */
    public Digest leaf(long index) {
        return Tree.leaf(ByteBuffer.wrap(payload(index)));
    }

    /**
     * Proof that the tree of {@code size} leaves has the entry, see {@link Proofs#verifyInclusion};
     * for the node and inspectors.
     *
     * @throws IllegalArgumentException when {@code index} is not below {@code size}, or {@code
     *     size} beyond the log
     */
    public List<Digest> inclusionProof(long index, long size) {
        return roots(ProofPath.inclusion(index, size));
    }

    /**
     * Proof that the tree of {@code newer} leaves begins with the one of {@code older}, see {@link
     * Proofs#verifyConsistency}; for the node and inspectors.
     *
     * @throws IllegalArgumentException when {@code older} is not from 1 to {@code newer}, or {@code
     *     newer} beyond the log
     */
    public List<Digest> consistencyProof(long older, long newer) {
        return roots(ProofPath.consistency(older, newer));
    }

    private byte[] payload(long index) {
        return jdbc.sql("SELECT payload FROM register_entry WHERE index = ?")
                .param(index)
                .query(byte[].class)
                .single();
    }

    private List<Digest> roots(List<Span> path) {
        Map<Long, List<Digest>> nodes =
                nodes(
                        path.stream()
                                .flatMap(span -> span.perfect().stream())
                                .map(Perfect::last)
                                .toList());
        return path.stream()
                .map(span ->
                        CompactRange.fold(
                                span.perfect().stream().map(part -> root(part, nodes)).toList()))
                .toList();
    }

    private static Digest root(Perfect part, Map<Long, List<Digest>> nodes) {
        List<Digest> ending = nodes.get(part.last());
        if (ending == null) {
            throw new IllegalArgumentException("the log has no entry " + part.last());
        }
        return ending.get(part.level());
    }

    private Map<Long, List<Digest>> nodes(Collection<Long> indices) {
        Map<Long, List<Digest>> nodes = new HashMap<>();
        jdbc.sql("SELECT index, nodes FROM register_entry WHERE index = ANY (?)")
                .param(indices.toArray(Long[]::new))
                .query(row -> {
                    nodes.put(row.getLong("index"), CompactRange.split(row.getBytes("nodes")));
                });
        return nodes;
    }
}
