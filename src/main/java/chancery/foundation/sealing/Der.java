package chancery.foundation.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;

/** Writes values in DER (ITU-T X.690), with Bouncy Castle's types. {@link DerReader} reads them. */
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

    /** A value that this program has encoded itself, to be put inside another. */
    static ASN1Primitive parsed(byte[] encoded) {
        try {
            return ASN1Primitive.fromByteArray(encoded);
        } catch (IOException e) {
            throw new IllegalStateException("not what was encoded", e);
        }
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
