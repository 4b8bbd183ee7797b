package chancery.foundation.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import chancery.foundation.sealing.SealingRefusal.Reason;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * Reads DER (ITU-T X.690) and nothing else, one expected value after another. Indefinite lengths,
 * lengths longer than needed and tags other than the expected one are refused; there is no
 * recursion, and nothing is copied before it is asked for.
 */
final class DerReader {
    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int OID = 0x06;
    static final int ENUMERATED = 0x0a;
    static final int UTF8 = 0x0c;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;

    private static final long LAST_MOMENT =
            Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

    private final byte[] bytes;
    private final int end;
    private int at;

    private DerReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    static DerReader of(byte[] bytes) {
        return new DerReader(bytes, 0, bytes.length);
    }

    /** The tag of a constructed (0xa0) or primitive (0x80) value numbered by its context. */
    static int context(int number, boolean constructed) {
        return (constructed ? 0xa0 : 0x80) | number;
    }

    boolean hasMore() {
        return at < end;
    }

    boolean next(int tag) {
        return at < end && (bytes[at] & 0xff) == tag;
    }

    void finish() throws SealingRefusal {
        if (at != end) {
            throw bad("something more at byte " + at);
        }
    }

    /** The inside of the next value, which must be constructed under {@code tag}. */
    DerReader enter(int tag) throws SealingRefusal {
        int length = head(tag);
        var inside = new DerReader(bytes, at, at + length);
        at += length;
        return inside;
    }

    byte[] content(int tag) throws SealingRefusal {
        int length = head(tag);
        byte[] content = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return content;
    }

    byte[] octets() throws SealingRefusal {
        return content(OCTETS);
    }

    byte[] octets(int length) throws SealingRefusal {
        return exactly(length, octets());
    }

    byte[] octets(int tag, int length) throws SealingRefusal {
        return exactly(length, content(tag));
    }

    /** The next value whole, with its tag and length. */
    byte[] whole(int tag) throws SealingRefusal {
        int from = at;
        int length = head(tag);
        at += length;
        return Arrays.copyOfRange(bytes, from, at);
    }

    long integer() throws SealingRefusal {
        return integer(INTEGER);
    }

    long integer(int tag) throws SealingRefusal {
        byte[] content = content(tag);
        if (content.length == 0 || content.length > 8) {
            throw bad("a number of " + content.length + " bytes");
        }
        return new BigInteger(content).longValue();
    }

    int integer(int tag, int least, int most) throws SealingRefusal {
        long value = integer(tag);
        if (value < least || value > most) {
            throw bad("a number " + value + " outside of " + least + ".." + most);
        }
        return (int) value;
    }

    Instant moment() throws SealingRefusal {
        return moment(INTEGER);
    }

    /** Milliseconds since 1970; nothing is said before it or after the year 9999. */
    Instant moment(int tag) throws SealingRefusal {
        long millis = integer(tag);
        if (millis < 0 || millis > LAST_MOMENT) {
            throw bad("a moment " + millis + " ms after 1970");
        }
        return Instant.ofEpochMilli(millis);
    }

    ASN1ObjectIdentifier oid() throws SealingRefusal {
        byte[] content = content(OID);
        if (content.length == 0 || content.length > 64) {
            throw bad("an object identifier of " + content.length + " bytes");
        }
        try {
            return ASN1ObjectIdentifier.fromContents(content);
        } catch (IllegalArgumentException e) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "not an object identifier", e);
        }
    }

    String text() throws SealingRefusal {
        return text(UTF8);
    }

    String text(int tag) throws SealingRefusal {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(content(tag))).toString();
        } catch (CharacterCodingException e) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "not a text in UTF-8", e);
        }
    }

    UUID uuid() throws SealingRefusal {
        return uuid(OCTETS);
    }

    UUID uuid(int tag) throws SealingRefusal {
        var buffer = ByteBuffer.wrap(octets(tag, 16));
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** What reads one value of a list. */
    @FunctionalInterface
    interface Each<T> {
        T read(DerReader reader) throws SealingRefusal;
    }

    /** All values inside the next one, at most {@code limit} of them. */
    <T> List<T> each(int tag, int limit, Each<T> each) throws SealingRefusal {
        var inside = enter(tag);
        var values = new ArrayList<T>();
        while (inside.hasMore()) {
            if (values.size() == limit) {
                throw bad("more than " + limit + " values");
            }
            values.add(each.read(inside));
        }
        return List.copyOf(values);
    }

    static SealingRefusal bad(String detail) {
        return new SealingRefusal(Reason.BAD_STRUCTURE, detail);
    }

    private static byte[] exactly(int length, byte[] content) throws SealingRefusal {
        if (content.length != length) {
            throw bad("a value of " + content.length + " bytes in place of " + length);
        }
        return content;
    }

    /** Reads tag and length; {@link #at} is then where the content begins. */
    private int head(int tag) throws SealingRefusal {
        if (end - at < 2) {
            throw bad("cut short at byte " + at);
        }
        int found = bytes[at] & 0xff;
        if (found != tag) {
            throw bad("tag %02x in place of %02x at byte %d".formatted(found, tag, at));
        }
        int first = bytes[at + 1] & 0xff;
        at += 2;
        int length = first < 0x80 ? first : longLength(first & 0x7f);
        if (length > end - at) {
            throw bad("cut short at byte " + at);
        }
        return length;
    }

    private int longLength(int size) throws SealingRefusal {
        if (size == 0 || size > 4 || size > end - at) {
            throw bad("a length written in " + size + " bytes");
        }
        long length = 0;
        for (int i = 0; i < size; i++) {
            length = length << 8 | (bytes[at + i] & 0xff);
        }
        at += size;
        if (length < 0x80 || length < 1L << 8 * (size - 1)) {
            throw new SealingRefusal(Reason.NOT_CANONICAL, "a length longer than needed");
        }
        if (length > Integer.MAX_VALUE) {
            throw bad("a length of " + length);
        }
        return (int) length;
    }
}
