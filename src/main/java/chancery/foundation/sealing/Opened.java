package chancery.foundation.sealing;

import chancery.kernel.UnitCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A dispatch that has passed every check.
 *
 * @param body what {@link MimeBody} decodes
 * @param annexes those that travel apart; {@link Opener#openAnnex} opens each
 * @param addressedTo which of the units whose keys were given it is for, the archive included
 * @param signedAttributesDigest SHA-512 of the signed attributes: what receipts and registers call
 *     the dispatch by
 * @param gap numbers of its sender that have not been seen here
 */
public record Opened(
        SealedHeader header,
        Bytes body,
        List<AnnexEntry> annexes,
        Set<UnitCode> addressedTo,
        Bytes signedAttributesDigest,
        Optional<SequenceGap> gap) {

    public Opened {
        annexes = List.copyOf(annexes);
        addressedTo = Set.copyOf(addressedTo);
    }

    /**
     * Sequence numbers that were skipped, both included. Only where the archive's key is, and so
     * every dispatch arrives, does a gap mean that something is missing or still on its way.
     */
    public record SequenceGap(long first, long last) {}
}
