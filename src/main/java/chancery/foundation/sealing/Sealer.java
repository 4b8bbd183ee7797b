package chancery.foundation.sealing;

import chancery.kernel.Problem;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Signs a dispatch and, unless it travels in clear, encrypts it for its addressees and the archive.
 * Nothing is kept between calls; any thread may call.
 */
public final class Sealer {
    private Sealer() {}

    /**
     * @param body what {@link MimeBody} encodes
     * @param annexes those that travel apart; the others belong in the body
     * @param signer keys of the unit that the header says it is from
     * @throws Problem {@code sealing.no_signing_key}, {@code sealing.no_opening_key}, {@code
     *     sealing.no_archive}, {@code sealing.body_too_large} or {@code sealing.too_many_annexes}
     * @throws IllegalArgumentException when the signer is not who the header says
     */
    public static SealedDispatch seal(
            SealedHeader header,
            byte[] body,
            List<SealableAnnex> annexes,
            UnitKeys signer,
            SignedDirectory directory) {
        if (!signer.unit().equals(header.from())) {
            throw new IllegalArgumentException(signer.unit() + " cannot sign for " + header.from());
        }
        Limits.body(body.length);
        Limits.annexes(annexes.size());
        boolean encrypted = header.transmission() == Transmission.ENCRYPTED;
        var recipients = encrypted ? recipients(header, directory) : List.<UnitCertificate>of();
        var key = signer.signing(header.suite(), header.issued());

        var entries = new ArrayList<AnnexEntry>();
        var sealedAnnexes = new ArrayList<SealedAnnex>();
        for (SealableAnnex annex : annexes) {
            var entry = entry(header, entries.size(), annex, encrypted);
            entries.add(entry);
            sealedAnnexes.add(new SealedAnnex(entry.index(), seal(annex, entry)));
        }

        byte[] content = new DispatchContent(header, Bytes.owning(body), entries).encoded();
        var attributes = SignedAttributes.of(header, content, key.certificate());
        var signed = SignedContent.sign(Algorithms.DISPATCH, content, key, attributes);
        byte[] container =
                encrypted
                        ? Envelope.seal(header.suite(), header.id(), signed.encoded(), recipients)
                                .message()
                                .encoded()
                        : signed.encodedAsMessage();
        return new SealedDispatch(
                Bytes.owning(container), sealedAnnexes, signed.signedAttributesDigest());
    }

    /** The addressees and the archive, each once. */
    private static List<UnitCertificate> recipients(
            SealedHeader header, SignedDirectory directory) {
        var units = new LinkedHashSet<UnitCode>(header.addressees());
        var archive = directory.archiveUnits();
        if (archive.isEmpty()) {
            throw Problem.conflict("sealing.no_archive");
        }
        units.addAll(archive);
        return units.stream()
                .map(unit -> directory.openingCertificate(unit, header.suite(), header.issued()))
                .toList();
    }

    private static AnnexEntry entry(
            SealedHeader header, int index, SealableAnnex annex, boolean encrypted) {
        return new AnnexEntry(
                header.id(),
                index,
                annex.name(),
                annex.mediaType(),
                annex.content().length(),
                Bytes.sha512(annex.content().raw()),
                encrypted ? Bytes.owning(Providers.random(ContentCipher.KEY_LENGTH)) : null);
    }

    private static Bytes seal(SealableAnnex annex, AnnexEntry entry) {
        Bytes key = entry.key();
        return Bytes.owning(
                key == null
                        ? AnnexEnvelope.clear(annex.content().raw())
                        : AnnexEnvelope.seal(
                                entry.dispatch(),
                                entry.index(),
                                ContentCipher.key(key.raw()),
                                annex.content().raw()));
    }
}
