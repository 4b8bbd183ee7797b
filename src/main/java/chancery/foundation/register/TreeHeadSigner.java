package chancery.foundation.register;

/** Who vouches for the log: the node's own key, given by the floor above. */
public interface TreeHeadSigner {
    byte[] sign(TreeHead head);

    /**
     * Whether a key that was the node's when the head was signed made the signature. What is
     * malformed is false and does not throw.
     */
    boolean verify(TreeHead head, byte[] signature);

    /**
     * Whether a key of the node made the signature that has been revoked since, or ended too long
     * ago to be believed. Such a head must still agree with the log, and vouches for nothing.
     */
    boolean isWithdrawn(TreeHead head, byte[] signature);
}
