package chancery.correspondence.annexes;

import chancery.kernel.Problem;

/**
 * One kind of annex, and what it does where it is registered. There is one for a media type.
 *
 * <p>Whatever an annex says, its dispatch is not disturbed: a {@link Problem} refuses the annex
 * alone, and is shown to those who read the dispatch.
 *
 * @param <M> what such an annex says
 */
public interface AnnexKind<M> {

    /** Without parameters, such as {@code application/vnd.chancery.plan+json}. */
    String mediaType();

    /**
     * Strictly: what is not exactly such a message is none.
     *
     * @throws Problem when it is none
     */
    M read(byte[] bytes);

    Subject subject(M message);

    /**
     * Does what the message says, within the node's transaction: when it is not {@link
     * Outcome.Taken}, nothing of it remains.
     *
     * @throws Problem when it is refused
     */
    Outcome follow(M message, RegisteredAnnex annex);

    /**
     * Called within the node's transaction whenever the register was looked through for such
     * annexes, also when there was none.
     */
    default void lookedThrough() {}
}
