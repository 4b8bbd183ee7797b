package chancery.foundation.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;

/** Writes values in DER (ITU-T X.690); {@link DerReader} reads them. */
final class Der {
    private Der() {}

    static byte[] encode(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException("cannot be written in DER", e);
        }
    }

    static DERSequence sequence(ASN1Encodable... values) {
        return new DERSequence(values);
    }

    static <T> DERSequence sequence(
            Collection<T> values, Function<? super T, ? extends ASN1Encodable> each) {
        return new DERSequence(vector(values, each));
    }

    static DERSet set(List<? extends ASN1Encodable> values) {
        return new DERSet(vector(values, Function.identity()));
    }

    static DEROctetString octets(byte[] value) {
        return new DEROctetString(value);
    }

    static DEROctetString uuid(UUID value) {
        return new DEROctetString(
                ByteBuffer.allocate(16)
                        .putLong(value.getMostSignificantBits())
                        .putLong(value.getLeastSignificantBits())
                        .array());
    }

    /**
     * @throws IllegalArgumentException when {@code value} has half a surrogate pair
     */
    static DERUTF8String text(String value) {
        try {
            UTF_8.newEncoder().encode(CharBuffer.wrap(value));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not a text of Unicode characters", e);
        }
        return new DERUTF8String(value);
    }

    /**
     * One value whose parts are encoded already, copied once: for what is large, and for what is
     * built again at each reading.
     */
    static byte[] value(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        int sizeOfLength = length < 0x80 ? 0 : (39 - Integer.numberOfLeadingZeros(length)) / 8;
        byte[] value = new byte[2 + sizeOfLength + length];
        value[0] = (byte) tag;
        value[1] = (byte) (sizeOfLength == 0 ? length : 0x80 | sizeOfLength);
        for (int i = 0; i < sizeOfLength; i++) {
            value[2 + i] = (byte) (length >>> 8 * (sizeOfLength - 1 - i));
        }
        int at = 2 + sizeOfLength;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, value, at, part.length);
            at += part.length;
        }
        return value;
    }

    /** A SET OF, whose values stand in the order of their encodings. */
    static byte[] set(Collection<byte[]> values) {
        var sorted = values.toArray(byte[][]::new);
        Arrays.sort(sorted, Arrays::compareUnsigned);
        return value(DerReader.SET, sorted);
    }

    private static <T> ASN1EncodableVector vector(
            Collection<T> values, Function<? super T, ? extends ASN1Encodable> each) {
        var vector = new ASN1EncodableVector(values.size());
        for (T value : values) {
            vector.add(each.apply(value));
        }
        return vector;
    }
}
