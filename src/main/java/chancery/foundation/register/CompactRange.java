package chancery.foundation.register;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All that is needed of a tree to add a leaf and to know its root: the roots of the perfect
 * subtrees that it is made of, from the largest to the smallest. A tree of n leaves has as many as
 * n has ones in binary.
 */
record CompactRange(long size, List<Digest> roots) {
    static final CompactRange EMPTY = new CompactRange(0, List.of());
    private static final int HASH = 32;

    CompactRange {
        if (size < 0 || roots.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "%d roots for a tree of %d leaves".formatted(roots.size(), size));
        }
        roots = List.copyOf(roots);
    }

    /**
     * @param completed the roots of the perfect subtrees that the new leaf is the last of, from the
     *     leaf itself upward
     */
    record Grown(CompactRange range, List<Digest> completed) {}

    Grown add(Digest leaf) {
        List<Digest> remaining = new ArrayList<>(roots);
        List<Digest> completed = new ArrayList<>();
        completed.add(leaf);
        for (int level = 0; level < Long.numberOfTrailingZeros(size + 1); level++) {
            completed.add(Tree.node(remaining.removeLast(), completed.getLast()));
        }
        remaining.add(completed.getLast());
        return new Grown(new CompactRange(size + 1, remaining), List.copyOf(completed));
    }

    Digest root() {
        return fold(roots);
    }

    /** The root over neighbouring perfect subtrees, from the largest to the smallest. */
    static Digest fold(List<Digest> roots) {
        return roots.reversed().stream()
                .reduce((right, left) -> Tree.node(left, right))
                .orElseGet(Tree::empty);
    }

    static CompactRange of(long size, byte[] joined) {
        return new CompactRange(size, split(joined));
    }

    byte[] joined() {
        return join(roots);
    }

    static byte[] join(List<Digest> hashes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(hashes.size() * HASH);
        hashes.forEach(hash -> out.writeBytes(hash.bytes()));
        return out.toByteArray();
    }

    /**
     * @throws IllegalArgumentException when the bytes are no whole number of hashes
     */
    static List<Digest> split(byte[] joined) {
        List<Digest> hashes = new ArrayList<>();
        for (int at = 0; at < joined.length; at += HASH) {
            hashes.add(
                    Digest.of(Arrays.copyOfRange(joined, at, Math.min(joined.length, at + HASH))));
        }
        return hashes;
    }
}
