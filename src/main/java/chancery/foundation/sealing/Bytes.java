package chancery.foundation.sealing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;

/** Bytes that cannot change, equal when their content is. */
public final class Bytes {
    static final Comparator<Bytes> ORDER = (a, b) -> Arrays.compareUnsigned(a.raw, b.raw);

    private final byte[] raw;

    private Bytes(byte[] raw) {
        this.raw = raw;
    }

    public static Bytes of(byte[] content) {
        return new Bytes(content.clone());
    }

    /** Without copying; for arrays that nobody else holds. */
    static Bytes owning(byte[] content) {
        return new Bytes(content);
    }

    public static Bytes sha512(byte[] content) {
        return owning(Algorithms.sha512(content));
    }

    public byte[] toArray() {
        return raw.clone();
    }

    /** Not to be changed. */
    byte[] raw() {
        return raw;
    }

    public int length() {
        return raw.length;
    }

    public String hex() {
        return HexFormat.of().formatHex(raw);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(raw, bytes.raw);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }

    /** The length and no content, which may be secret. */
    @Override
    public String toString() {
        return raw.length + " bytes";
    }
}
