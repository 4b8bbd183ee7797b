package chancery.foundation.register;

import java.util.ArrayList;
import java.util.List;

/** Which subtrees a proof consists of, RFC 9162 sections 2.1.3.1 and 2.1.4.1. */
final class ProofPath {
    private ProofPath() {}

    /** The leaves {@code from} to {@code to - 1}, whose root is one hash of a proof. */
    record Span(long from, long to) {

        /** Its perfect subtrees, from the largest to the smallest. */
        List<Perfect> perfect() {
            List<Perfect> parts = new ArrayList<>();
            for (long start = from; start < to; ) {
                int level = 63 - Long.numberOfLeadingZeros(to - start);
                start += 1L << level;
                parts.add(new Perfect(level, start - 1));
            }
            return parts;
        }
    }

    /** A subtree of {@code 2^level} leaves, the last of which is {@code last}. */
    record Perfect(int level, long last) {}

    static List<Span> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf %d in a tree of %d".formatted(index, size));
        }
        List<Span> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + Long.highestOneBit(to - from - 1);
            if (index < middle) {
                path.add(new Span(middle, to));
                to = middle;
            } else {
                path.add(new Span(from, middle));
                from = middle;
            }
        }
        return path.reversed();
    }

    static List<Span> consistency(long older, long newer) {
        if (older < 1 || older > newer) {
            throw new IllegalArgumentException(
                    "no tree of %d leaves grows into one of %d".formatted(older, newer));
        }
        List<Span> path = new ArrayList<>();
        long from = 0;
        long to = newer;
        while (to > older) {
            long middle = from + Long.highestOneBit(to - from - 1);
            if (older <= middle) {
                path.add(new Span(middle, to));
                to = middle;
            } else {
                path.add(new Span(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            path.add(new Span(from, to));
        }
        return path.reversed();
    }
}
