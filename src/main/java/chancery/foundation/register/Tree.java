package chancery.foundation.register;

import java.nio.ByteBuffer;

/** The hashes of a Merkle tree, RFC 9162 section 2.1.1. */
final class Tree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Tree() {}

    static Digest leaf(ByteBuffer data) {
        return Digest.sha256(ByteBuffer.wrap(LEAF), data.duplicate());
    }

    static Digest node(Digest left, Digest right) {
        return Digest.sha256(ByteBuffer.wrap(NODE), left.buffer(), right.buffer());
    }

    /** The root of a tree without leaves. */
    static Digest empty() {
        return Digest.sha256(ByteBuffer.allocate(0));
    }
}
