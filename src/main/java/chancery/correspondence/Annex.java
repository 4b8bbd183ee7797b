package chancery.correspondence;

import java.util.UUID;

/**
 * An attached document, without its bytes.
 *
 * @param size in bytes, at most {@link #LARGEST}
 */
public record Annex(UUID id, String name, String mediaType, long size) {
    /** 20 MiB. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** How many annexes a dispatch may carry. */
    public static final int MOST = 100;

    /** An annex with its bytes. */
    public record Content(Annex annex, byte[] bytes) {}
}
