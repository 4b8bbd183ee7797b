package chancery.foundation.register;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a log claims, with nothing of the log at hand: RFC 9162 sections 2.1.3.2 and 2.1.4.2.
 * Malformed proofs are simply not true; nothing is thrown.
 */
public final class Proofs {
    private Proofs() {}

    /**
     * Whether the tree of {@code size} leaves under {@code root} has {@code leaf} at {@code index}.
     */
    public static boolean verifyInclusion(
            long index, long size, Digest leaf, List<Digest> proof, Digest root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long place = index;
        long last = size - 1;
        Digest hash = leaf;
        for (Digest next : proof) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = Tree.node(next, hash);
                int skipped = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= skipped;
                last >>= skipped;
            } else {
                hash = Tree.node(hash, next);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the tree of {@code older} leaves is the beginning of the one of {@code newer}. */
    public static boolean verifyConsistency(
            long older, long newer, Digest olderRoot, Digest newerRoot, List<Digest> proof) {
        if (older < 1 || older > newer) {
            return false;
        }
        if (older == newer) {
            return proof.isEmpty() && olderRoot.equals(newerRoot);
        }
        Iterator<Digest> hashes = proof.iterator();
        Digest first = Long.bitCount(older) == 1 ? olderRoot : next(hashes);
        if (first == null) {
            return false;
        }
        int complete = Long.numberOfTrailingZeros(older);
        long place = (older - 1) >> complete;
        long last = (newer - 1) >> complete;
        Digest oldHash = first;
        Digest newHash = first;
        while (hashes.hasNext()) {
            if (last == 0) {
                return false;
            }
            Digest hash = hashes.next();
            if ((place & 1) == 1 || place == last) {
                oldHash = Tree.node(hash, oldHash);
                newHash = Tree.node(hash, newHash);
                int skipped = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= skipped;
                last >>= skipped;
            } else {
                newHash = Tree.node(newHash, hash);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && oldHash.equals(olderRoot) && newHash.equals(newerRoot);
    }

    private static @Nullable Digest next(Iterator<Digest> hashes) {
        return hashes.hasNext() ? hashes.next() : null;
    }
}
