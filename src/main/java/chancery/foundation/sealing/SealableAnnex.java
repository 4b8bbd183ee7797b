package chancery.foundation.sealing;

/**
 * A document to be sealed apart from the dispatch that it is annexed to, so that the text arrives
 * first. Small ones travel better inside the body: see {@link #MOST_INSIDE}.
 *
 * @param name the file's name, for people
 * @param mediaType such as {@code application/pdf}
 */
public record SealableAnnex(String name, String mediaType, Bytes content) {
    /** Up to this many bytes an annex belongs inside the {@link MimeBody}. */
    public static final int MOST_INSIDE = 256 * 1024;

    /** The largest annex that there may be, in bytes. */
    public static final int MOST = 20 * 1024 * 1024;

    /**
     * @throws chancery.kernel.Problem {@code sealing.annex_too_large}
     */
    public SealableAnnex {
        Limits.annex(name, content.length());
    }
}
