package chancery.foundation.sealing;

import chancery.foundation.sealing.UnitCertificate.Use;
import chancery.kernel.UnitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.jcajce.CompositePrivateKey;
import org.bouncycastle.operator.ContentSigner;
import org.jspecify.annotations.Nullable;

/** Writes certificates and revocation lists of X.509 (RFC 5280) under a root key of suite 1. */
record Issuer(X500Name name, CompositePrivateKey key, byte[] keyIdentifier) {
    private static final Suite SUITE = Suite.HYBRID_1;

    /** A certificate begins earlier than it is made, as clocks differ. */
    static final Duration BACKDATED = Duration.ofHours(1);

    static X500Name subject(UnitCode unit) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, unit.value()).build();
    }

    static BigInteger freshSerial() {
        return new BigInteger(1, Providers.random(16)).setBit(126).clearBit(127);
    }

    UnitCertificate certify(
            UnitCode unit, Use use, SubjectPublicKeyInfo key, Instant now, Duration validity) {
        var builder =
                new X509v3CertificateBuilder(
                        name,
                        freshSerial(),
                        Date.from(now.minus(BACKDATED)),
                        Date.from(now.plus(validity)),
                        subject(unit),
                        key);
        try {
            builder.addExtension(
                    Extension.basicConstraints, true, new BasicConstraints(use == Use.CERTIFYING));
            builder.addExtension(Extension.keyUsage, true, use.keyUsage());
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new SubjectKeyIdentifier(UnitCertificate.identify(key)));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new AuthorityKeyIdentifier(keyIdentifier));
            var holder = builder.build(signer());
            return UnitCertificate.decode(holder.toASN1Structure().getEncoded("DER"));
        } catch (IOException | SealingRefusal e) {
            throw new IllegalStateException("cannot certify " + unit, e);
        }
    }

    /** The next revocation list: what the former one has, and one certificate more. */
    X509CRLHolder revoke(
            BigInteger number,
            @Nullable X509CRLHolder former,
            @Nullable UnitCertificate revoked,
            Instant now,
            Duration validity) {
        var builder = new X509v2CRLBuilder(name, Date.from(now));
        builder.setNextUpdate(Date.from(now.plus(validity)));
        if (former != null) {
            builder.addCRL(former);
        }
        if (revoked != null) {
            builder.addCRLEntry(revoked.serial(), Date.from(now), CRLReason.unspecified);
        }
        try {
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(number));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new AuthorityKeyIdentifier(keyIdentifier));
            return builder.build(signer());
        } catch (IOException e) {
            throw new IllegalStateException("cannot write the revocation list", e);
        }
    }

    private ContentSigner signer() {
        var content = new ByteArrayOutputStream();
        return new ContentSigner() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return new AlgorithmIdentifier(SUITE.signature().algorithm());
            }

            @Override
            public OutputStream getOutputStream() {
                return content;
            }

            @Override
            public byte[] getSignature() {
                return SUITE.signature().sign(key, content.toByteArray());
            }
        };
    }
}
