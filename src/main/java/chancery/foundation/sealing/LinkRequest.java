package chancery.foundation.sealing;

import chancery.foundation.sealing.SealingRefusal.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/**
 * A node's request for a new certificate of its link: PKCS#10 (RFC 2986), signed with the fresh key
 * that it names, whose private half stays where it was made. That it came from the node is for
 * whoever certifies it to know.
 */
public final class LinkRequest {
    /** In bytes; with a few hosts it takes some 500. */
    static final int LONGEST = 16 << 10;

    private final PKCS10CertificationRequest request;

    private LinkRequest(PKCS10CertificationRequest request) {
        this.request = request;
    }

    /**
     * A request and the private half of its key.
     *
     * @param privateKey PKCS#8 in DER, in plain
     */
    public record Fresh(LinkRequest request, Bytes privateKey) {}

    /**
     * Makes a fresh key and asks for its certificate.
     *
     * @param node the common name, by which its neighbours know it
     * @param hosts names and addresses by which it is dialled, besides localhost and 127.0.0.1
     */
    public static Fresh create(String node, List<String> hosts) {
        KeyPair pair = LinkAuthority.freshPair();
        try {
            var extensions = new ExtensionsGenerator();
            extensions.addExtension(
                    Extension.subjectAlternativeName, false, LinkAuthority.names(hosts));
            var signer =
                    new JcaContentSignerBuilder(LinkAuthority.SIGNATURE)
                            .setProvider(Providers.BOUNCY_CASTLE)
                            .build(pair.getPrivate());
            var request =
                    new JcaPKCS10CertificationRequestBuilder(
                                    LinkAuthority.subject(node), pair.getPublic())
                            .addAttribute(
                                    PKCSObjectIdentifiers.pkcs_9_at_extensionRequest,
                                    extensions.generate())
                            .build(signer);
            return new Fresh(
                    new LinkRequest(request), Bytes.owning(pair.getPrivate().getEncoded()));
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException("cannot ask for a certificate of " + node, e);
        }
    }

    /**
     * @throws SealingRefusal {@code TOO_LARGE}; {@code BAD_STRUCTURE}, also for another encoding of
     *     the same request; {@code BAD_SIGNATURE} when it is not signed with the key that it names
     */
    public static LinkRequest decode(byte[] encoded) throws SealingRefusal {
        if (encoded.length > LONGEST) {
            throw new SealingRefusal(Reason.TOO_LARGE, "a link request of " + encoded.length);
        }
        boolean own;
        LinkRequest read;
        try {
            read = new LinkRequest(new PKCS10CertificationRequest(encoded));
            own =
                    read.request.isSignatureValid(
                            new JcaContentVerifierProviderBuilder()
                                    .setProvider(Providers.BOUNCY_CASTLE)
                                    .build(read.request.getSubjectPublicKeyInfo()));
            read.node();
            read.hosts();
        } catch (IOException | PKCSException | OperatorCreationException | RuntimeException e) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "not a request for a link", e);
        }
        if (!Arrays.equals(encoded, read.encoded())) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "not the one encoding of a request");
        }
        if (!own) {
            throw new SealingRefusal(Reason.BAD_SIGNATURE, "not signed with the key it names");
        }
        return read;
    }

    /** The common name that the node asks for. */
    public String node() {
        return request.getSubject().getRDNs(BCStyle.CN)[0].getFirst().getValue().toString();
    }

    /** The names and addresses that it asks for. */
    public List<String> hosts() {
        GeneralNames names =
                GeneralNames.fromExtensions(
                        request.getRequestedExtensions(), Extension.subjectAlternativeName);
        return names == null
                ? List.of()
                : Arrays.stream(names.getNames()).map(LinkRequest::host).toList();
    }

    /** In DER. */
    public byte[] encoded() {
        try {
            return request.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    PKCS10CertificationRequest request() {
        return request;
    }

    private static String host(GeneralName name) {
        int kind = name.getTagNo();
        if (kind == GeneralName.iPAddress) {
            return address(name);
        }
        if (kind != GeneralName.dNSName) {
            throw new IllegalArgumentException("a name of kind " + kind);
        }
        return name.getName().toString();
    }

    private static String address(GeneralName name) {
        try {
            byte[] raw = ASN1OctetString.getInstance(name.getName()).getOctets();
            return InetAddress.getByAddress(raw).getHostAddress();
        } catch (IOException e) {
            throw new IllegalArgumentException("not an address", e);
        }
    }
}
