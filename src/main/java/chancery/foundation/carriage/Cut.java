package chancery.foundation.carriage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * How an envelope lies in its parts: the length of the manifest (4 bytes), the manifest, its
 * SHA-512, then the sections one after the other, cut at every {@code partBytes}.
 *
 * @param manifest encoded
 * @param sizes bytes of each section, in order
 * @param partBytes how long each part but the last is
 */
record Cut(byte[] manifest, List<Integer> sizes, int partBytes) {

    /** A run of bytes of one section. */
    record Slice(int section, int from, int length) {}

    static Cut of(Manifest manifest, int partBytes) {
        return new Cut(
                manifest.encode(),
                manifest.sections().stream().map(Manifest.Entry::size).toList(),
                partBytes);
    }

    private int lead() {
        return Integer.BYTES + manifest.length + Sha512.BYTES;
    }

    long bytes() {
        return lead() + sizes.stream().mapToLong(Integer::longValue).sum();
    }

    int parts() {
        return Math.toIntExact((bytes() + partBytes - 1) / partBytes);
    }

    /** How many bytes part {@code index} has. */
    int size(int index) {
        return (int) Math.min(partBytes, bytes() - (long) index * partBytes);
    }

    /** The bytes of part {@code index} that belong to the manifest; often none. */
    byte[] leadOf(int index) {
        long from = (long) index * partBytes;
        if (from >= lead()) {
            return new byte[0];
        }
        ByteBuffer lead = ByteBuffer.allocate(lead());
        lead.putInt(manifest.length).put(manifest).put(Sha512.of(manifest));
        byte[] bytes = new byte[(int) Math.min(size(index), lead() - from)];
        lead.position((int) from).get(bytes);
        return bytes;
    }

    /** Which bytes of which sections follow in part {@code index}. */
    List<Slice> slicesOf(int index) {
        long from = (long) index * partBytes;
        long to = from + size(index);
        List<Slice> slices = new ArrayList<>();
        long start = lead();
        for (int section = 0; section < sizes.size(); section++) {
            long end = start + sizes.get(section);
            long first = Math.max(from, start);
            long last = Math.min(to, end);
            if (first < last) {
                slices.add(new Slice(section, (int) (first - start), (int) (last - first)));
            }
            start = end;
        }
        return slices;
    }
}
