package chancery.foundation.register;

/** What verification found. */
public sealed interface Verdict {

    /**
     * Everything fits.
     *
     * @param signedSize how many entries lie under a signed head; what follows is consistent and
     *     not yet vouched for
     */
    record Sound(long size, Digest root, long signedSize) implements Verdict {}

    /**
     * Something does not fit; everything before {@code index} does.
     *
     * @param index the first entry that does not fit. For {@link Fault#SIGNED_HEAD} and {@link
     *     Fault#SIGNATURE} the first after the last head that fits, for then the log agrees with
     *     itself and any entry from there on may be the one
     */
    record Broken(long index, Fault fault, String expected, String found) implements Verdict {}

    /** In which way an entry or a head does not fit. */
    enum Fault {
        /** The entry is not there. */
        MISSING,
        /** The entry's bytes have no longer the hash that was stored with them, or no form. */
        CHANGED,
        /** The entry was written for another place. */
        MISPLACED,
        /** The hashes beside the entry are not those of the tree. */
        TREE,
        /** The number leaves a gap in its book, or is given twice. */
        NUMBER,
        /** A book has given a number that no entry bears. */
        NUMBER_WITHOUT_ENTRY,
        /** The end of the log is not where the log says. */
        END,
        /** The log is shorter than a signed head says. */
        TRUNCATED,
        /** A signed head has another root than the log. */
        SIGNED_HEAD,
        /** A head's signature is not the node's. */
        SIGNATURE,
        /** Who read or what was refused is no longer kept beside the entry. */
        EVIDENCE,
        /** Something is not kept as it was logged, or is kept and was not logged. */
        HOLDING
    }
}
