package chancery.foundation.carriage;

/** Tells a peer something about an envelope, if it can; what is lost is asked for again. */
@FunctionalInterface
interface Replies {
    void tell(NodeName peer, Frame frame);
}
