package chancery.foundation.carriage;

import chancery.kernel.Problem;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * Puts the parts of one envelope together, one section in memory at a time, and believes nothing
 * until its digest fits.
 */
final class Assembly {
    private final Incoming incoming;
    private final Contents contents;
    private final Incoming.Partial partial;
    private ByteBuffer part = ByteBuffer.allocate(0);
    private int next;

    Assembly(Incoming incoming, Contents contents, Incoming.Partial partial) {
        this.incoming = incoming;
        this.contents = contents;
        this.partial = partial;
    }

    /**
     * Stores the sections of an envelope all of whose parts are there.
     *
     * @throws Malformed when a digest, a length or a limit does not fit; what was stored until then
     *     is for the caller to remove
     */
    Manifest assemble() throws Malformed {
        Manifest manifest = manifest();
        for (Manifest.Entry entry : manifest.sections()) {
            byte[] bytes = read(entry.size());
            if (!MessageDigest.isEqual(Sha512.of(bytes), entry.sha512())) {
                throw new Malformed("digest");
            }
            if (!contents.has(partial.key(), entry.sha512())) {
                contents.add(partial.key(), entry.sha512(), bytes);
            }
        }
        if (part.hasRemaining() || next < partial.parts()) {
            throw new Malformed("length");
        }
        return manifest;
    }

    private Manifest manifest() throws Malformed {
        int length = ByteBuffer.wrap(read(Integer.BYTES)).getInt();
        if (length < 1 || length > Manifest.MAX_BYTES) {
            throw new Malformed("manifest");
        }
        byte[] bytes = read(length);
        if (!MessageDigest.isEqual(Sha512.of(bytes), read(Sha512.BYTES))) {
            throw new Malformed("digest");
        }
        Manifest manifest = Manifest.decode(bytes);
        if (!manifest.key().equals(partial.key())) {
            throw new Malformed("manifest");
        }
        try {
            manifest.envelope(contents);
        } catch (Problem e) {
            throw new Malformed("manifest");
        }
        return manifest;
    }

    private byte[] read(int length) throws Malformed {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (!part.hasRemaining()) {
                if (next == partial.parts()) {
                    throw new Malformed("length");
                }
                part = ByteBuffer.wrap(incoming.part(partial.key(), next++));
            }
            int run = Math.min(part.remaining(), bytes.remaining());
            bytes.put(part.slice(part.position(), run));
            part.position(part.position() + run);
        }
        return bytes.array();
    }
}
