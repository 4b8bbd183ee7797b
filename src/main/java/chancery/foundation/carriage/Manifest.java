package chancery.foundation.carriage;

import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * An envelope without the bytes of its sections, as it leads the first parts.
 *
 * <p>Encoded big-endian: version (1), envelope, correlation (16 bytes each), origin, destinations
 * (count of 2 bytes), precedence (1), kind, sections (count of 2 bytes, each name, size of 4 bytes,
 * SHA-512). A text is a length byte and ASCII. At most {@value #MAX_BYTES} bytes.
 */
record Manifest(
        EnvelopeKey key,
        UUID correlation,
        SortedSet<NodeName> destinations,
        Precedence precedence,
        String kind,
        List<Entry> sections) {

    /** Bytes that one encoded manifest may take. */
    static final int MAX_BYTES = 28 * 1024;

    private static final int VERSION = 1;

    /** One section: what it is called, how long it is and what it hashes to. */
    record Entry(String name, int size, byte[] sha512) {}

    static Manifest of(Envelope envelope) {
        return new Manifest(
                envelope.key(),
                envelope.correlation(),
                envelope.destinations(),
                envelope.precedence(),
                envelope.kind(),
                envelope.sections().stream()
                        .map(part -> new Entry(part.name(), part.size(), part.sha512()))
                        .toList());
    }

    Envelope envelope(Contents contents) {
        return new Envelope(
                key.envelope(),
                correlation,
                key.origin(),
                destinations,
                precedence,
                kind,
                sections.stream()
                        .<Section>map(entry -> new StoredSection(entry, key, contents))
                        .toList());
    }

    byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(MAX_BYTES);
        out.put((byte) VERSION);
        put(out, key.envelope());
        put(out, correlation);
        put(out, key.origin().value());
        out.putShort((short) destinations.size());
        destinations.forEach(node -> put(out, node.value()));
        out.put((byte) precedence.rank());
        put(out, kind);
        out.putShort((short) sections.size());
        for (Entry entry : sections) {
            put(out, entry.name());
            out.putInt(entry.size()).put(entry.sha512());
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    /**
     * @throws Malformed {@code manifest} when it is not encoded exactly so or passes a limit
     */
    static Manifest decode(byte[] bytes) throws Malformed {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            if (bytes.length > MAX_BYTES || in.get() != VERSION) {
                throw new Malformed("manifest");
            }
            UUID envelope = uuid(in);
            UUID correlation = uuid(in);
            NodeName origin = NodeName.of(text(in));
            SortedSet<NodeName> destinations = new TreeSet<>();
            for (int left = count(in, Envelope.MAX_DESTINATIONS); left > 0; left--) {
                destinations.add(NodeName.of(text(in)));
            }
            Precedence precedence = Precedence.ofRank(in.get());
            String kind = text(in);
            List<Entry> sections = new ArrayList<>();
            for (int left = count(in, Envelope.MAX_SECTIONS); left > 0; left--) {
                sections.add(entry(in));
            }
            Manifest manifest =
                    new Manifest(
                            new EnvelopeKey(origin, envelope),
                            correlation,
                            destinations,
                            precedence,
                            kind,
                            List.copyOf(sections));
            if (!java.util.Arrays.equals(manifest.encode(), bytes)) {
                throw new Malformed("manifest");
            }
            return manifest;
        } catch (BufferUnderflowException | IllegalArgumentException | Problem e) {
            throw new Malformed("manifest");
        }
    }

    private static Entry entry(ByteBuffer in) throws Malformed {
        String name = text(in);
        int size = in.getInt();
        if (!Section.validName(name) || size < 0 || size > Section.MAX_BYTES) {
            throw new Malformed("section");
        }
        byte[] sha512 = new byte[Sha512.BYTES];
        in.get(sha512);
        return new Entry(name, size, sha512);
    }

    private static int count(ByteBuffer in, int limit) throws Malformed {
        int count = Short.toUnsignedInt(in.getShort());
        if (count < 1 || count > limit) {
            throw new Malformed("count");
        }
        return count;
    }

    private static void put(ByteBuffer out, UUID id) {
        out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer in) {
        return new UUID(in.getLong(), in.getLong());
    }

    private static void put(ByteBuffer out, String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        out.put((byte) ascii.length).put(ascii);
    }

    private static String text(ByteBuffer in) {
        byte[] ascii = new byte[Byte.toUnsignedInt(in.get())];
        in.get(ascii);
        return new String(ascii, StandardCharsets.US_ASCII);
    }
}
