package chancery.foundation.register;

import java.util.Arrays;

/** A tree head with the node's signature over {@link TreeHead#bytes()}. */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by value
public record SignedTreeHead(TreeHead head, byte[] signature) {
    public SignedTreeHead {
        signature = signature.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedTreeHead that
                && head.equals(that.head)
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return head.hashCode();
    }
}
