package chancery.foundation.carriage;

import chancery.kernel.Problem;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.UUID;

/**
 * Frames as bytes, the same over a link and in a bag, big-endian: version (1), type, origin (length
 * byte and ASCII), envelope (16 bytes), then what the type has.
 */
final class FrameCodec {
    /** A whole frame, at most. */
    static final int MAX_FRAME = 64 * 1024;

    private static final int VERSION = 1;
    private static final int PART = 1;
    private static final int ASK = 2;
    private static final int HAVE = 3;
    private static final int DONE = 4;
    private static final int MAX_REFUSAL = 64;

    private FrameCodec() {}

    static byte[] encode(Frame frame) {
        byte[] origin = ascii(frame.key().origin().value());
        ByteBuffer out = ByteBuffer.allocate(MAX_FRAME);
        out.put((byte) VERSION).put((byte) type(frame));
        out.put((byte) origin.length).put(origin);
        out.putLong(frame.key().envelope().getMostSignificantBits());
        out.putLong(frame.key().envelope().getLeastSignificantBits());
        switch (frame) {
            case Frame.Part part -> out.putInt(part.index()).putInt(part.count()).put(part.bytes());
            case Frame.Ask _ -> {}
            case Frame.Have have -> out.putInt(have.count()).put(have.parts().toByteArray());
            case Frame.Done done -> out.put(done.digest()).put(ascii(done.refusal()));
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    /**
     * @throws Malformed {@code frame} when these bytes are no frame of this version
     */
    static Frame decode(byte[] bytes) throws Malformed {
        if (bytes.length > MAX_FRAME) {
            throw new Malformed("frame");
        }
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            if (in.get() != VERSION) {
                throw new Malformed("version");
            }
            int type = in.get();
            NodeName origin = NodeName.of(ascii(in, Byte.toUnsignedInt(in.get())));
            EnvelopeKey key = new EnvelopeKey(origin, new UUID(in.getLong(), in.getLong()));
            return switch (type) {
                case PART -> part(key, in);
                case ASK -> new Frame.Ask(key);
                case HAVE -> have(key, in);
                case DONE -> done(key, in);
                default -> throw new Malformed("frame");
            };
        } catch (BufferUnderflowException | Problem e) {
            throw new Malformed("frame");
        }
    }

    private static Frame.Part part(EnvelopeKey key, ByteBuffer in) throws Malformed {
        int index = in.getInt();
        int count = in.getInt();
        if (count < 1 || count > Frame.MAX_PARTS || index < 0 || index >= count) {
            throw new Malformed("count");
        }
        byte[] bytes = rest(in);
        if (bytes.length == 0 || bytes.length > Frame.MAX_PART) {
            throw new Malformed("part");
        }
        return new Frame.Part(key, index, count, bytes);
    }

    private static Frame.Have have(EnvelopeKey key, ByteBuffer in) throws Malformed {
        int count = in.getInt();
        BitSet parts = BitSet.valueOf(rest(in));
        if (count < 0 || count > Frame.MAX_PARTS || parts.length() > count) {
            throw new Malformed("count");
        }
        return new Frame.Have(key, count, parts);
    }

    private static Frame.Done done(EnvelopeKey key, ByteBuffer in) throws Malformed {
        byte[] digest = new byte[Sha512.BYTES];
        in.get(digest);
        if (in.remaining() > MAX_REFUSAL) {
            throw new Malformed("frame");
        }
        return new Frame.Done(key, digest, ascii(in, in.remaining()));
    }

    private static int type(Frame frame) {
        return switch (frame) {
            case Frame.Part _ -> PART;
            case Frame.Ask _ -> ASK;
            case Frame.Have _ -> HAVE;
            case Frame.Done _ -> DONE;
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String ascii(ByteBuffer in, int length) {
        byte[] text = new byte[length];
        in.get(text);
        return new String(text, StandardCharsets.US_ASCII);
    }

    private static byte[] rest(ByteBuffer in) {
        byte[] rest = new byte[in.remaining()];
        in.get(rest);
        return rest;
    }
}
