package chancery.foundation.sealing;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.foundation.sealing.UnitCertificate.Use;
import chancery.kernel.UnitCode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBagFactory;
import org.bouncycastle.pkcs.PKCSException;
import org.jspecify.annotations.Nullable;

/**
 * Private keys with their certificates as PKCS#12 (RFC 7292) in plain, paired by localKeyId; for an
 * authority its revocation list too. {@link KeyStoreFile} encrypts it whole.
 */
record KeyBundle(List<Entry> entries, @Nullable X509CRLHolder revocations) {

    record Entry(PrivateKeyInfo key, X509CertificateHolder certificate) {}

    static KeyBundle ofUnits(Collection<UnitKeys> units) {
        var entries =
                units.stream().flatMap(unit -> unit.keys().stream()).map(KeyBundle::entry).toList();
        return new KeyBundle(entries, null);
    }

    /** The root first, then the authority for links. */
    static KeyBundle ofAuthority(UnitAuthority authority) {
        var links = authority.links();
        var linkKey = PrivateKeyInfo.getInstance(links.key().getEncoded());
        return new KeyBundle(
                List.of(entry(authority.root()), new Entry(linkKey, links.certificate())),
                authority.revocations());
    }

    List<UnitKeys> units() throws SealingRefusal {
        var keys = new TreeMap<UnitCode, UnitKeys>();
        for (Entry entry : entries) {
            var key = key(entry);
            var unit = key.certificate().unit();
            keys.merge(
                    unit,
                    new UnitKeys(unit, List.of(key)),
                    (some, more) -> some.plus(more.keys().getFirst()));
        }
        return List.copyOf(keys.values());
    }

    UnitAuthority authority(InstantSource clock) throws SealingRefusal {
        if (entries.size() != 2 || revocations == null) {
            throw DerReader.bad("not the key store of an authority");
        }
        var root = key(entries.getFirst());
        if (root.certificate().use() != Use.CERTIFYING) {
            throw DerReader.bad("not the key of a root");
        }
        var links = entries.get(1);
        return new UnitAuthority(
                clock, root, LinkAuthority.of(links.key(), links.certificate()), revocations);
    }

    byte[] encoded() {
        var builder = new PKCS12PfxPduBuilder();
        try {
            for (Entry entry : entries) {
                var id =
                        Der.octets(
                                UnitCertificate.identify(
                                        entry.certificate().getSubjectPublicKeyInfo()));
                builder.addData(
                        new PKCS12SafeBagBuilder(entry.key())
                                .addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, id)
                                .build());
                builder.addData(
                        new PKCS12SafeBagBuilder(entry.certificate())
                                .addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, id)
                                .build());
            }
            if (revocations != null) {
                builder.addData(new PKCS12SafeBagBuilder(revocations).build());
            }
            return builder.build(null, new char[0]).getEncoded("DER");
        } catch (IOException | PKCSException e) {
            throw new IllegalStateException("cannot write the keys", e);
        }
    }

    /**
     * @throws SealingRefusal {@code BAD_STRUCTURE}
     */
    static KeyBundle decode(byte[] encoded) throws SealingRefusal {
        try {
            var keys = new ArrayList<Map.Entry<ASN1OctetString, PrivateKeyInfo>>();
            var certificates = new HashMap<ASN1OctetString, X509CertificateHolder>();
            X509CRLHolder revocations = null;
            for (ContentInfo info : new PKCS12PfxPdu(encoded).getContentInfos()) {
                for (PKCS12SafeBag bag : new PKCS12SafeBagFactory(info).getSafeBags()) {
                    switch (bag.getBagValue()) {
                        case PrivateKeyInfo key -> keys.add(Map.entry(id(bag), key));
                        case X509CertificateHolder certificate ->
                                certificates.put(id(bag), certificate);
                        case X509CRLHolder list -> revocations = list;
                        case Object other -> throw DerReader.bad("keys with " + other.getClass());
                    }
                }
            }
            var entries = new ArrayList<Entry>();
            for (var key : keys) {
                var certificate = certificates.get(key.getKey());
                if (certificate == null) {
                    throw DerReader.bad("a key without a certificate");
                }
                entries.add(new Entry(key.getValue(), certificate));
            }
            return new KeyBundle(List.copyOf(entries), revocations);
        } catch (IOException | RuntimeException e) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "not a bundle of keys", e);
        }
    }

    private static ASN1OctetString id(PKCS12SafeBag bag) throws SealingRefusal {
        for (var attribute : bag.getAttributes()) {
            if (attribute.getAttrType().equals(PKCSObjectIdentifiers.pkcs_9_at_localKeyId)) {
                return ASN1OctetString.getInstance(attribute.getAttributeValues()[0]);
            }
        }
        throw DerReader.bad("a key without an identifier");
    }

    private static Entry entry(SealingKey key) {
        return new Entry(
                PrivateKeyInfo.getInstance(key.privateKey().getEncoded()),
                key.certificate().holder());
    }

    private static SealingKey key(Entry entry) throws SealingRefusal {
        try {
            var encoded = entry.certificate().toASN1Structure().getEncoded("DER");
            return new SealingKey(
                    SealingKey.privateKey(entry.key()), UnitCertificate.decode(encoded));
        } catch (IOException | GeneralSecurityException e) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "not a key of a unit", e);
        }
    }
}
