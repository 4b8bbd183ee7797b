package chancery.foundation.sealing;

import java.util.List;

/**
 * A dispatch as it travels.
 *
 * @param annexes those that travel apart, in order
 * @param signedAttributesDigest SHA-512 of the signed attributes: what receipts and registers call
 *     the dispatch by
 */
public record SealedDispatch(
        Bytes container, List<SealedAnnex> annexes, Bytes signedAttributesDigest) {
    public SealedDispatch {
        annexes = List.copyOf(annexes);
    }
}
