package chancery.foundation.sealing;

import chancery.kernel.DispatchId;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatch says, signed and sealed, of an annex that travels apart: enough to open it and to
 * know that it is the one.
 *
 * @param index its place among the dispatch's annexes, from 0
 * @param size in bytes, opened
 * @param digest SHA-512 of the annex, opened
 * @param key what it is encrypted with; null in a dispatch that travels in clear
 */
public record AnnexEntry(
        DispatchId dispatch,
        int index,
        String name,
        String mediaType,
        int size,
        Bytes digest,
        @Nullable Bytes key) {}
