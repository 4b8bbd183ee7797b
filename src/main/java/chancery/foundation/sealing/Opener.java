package chancery.foundation.sealing;

import static chancery.foundation.sealing.DerReader.SEQUENCE;

import chancery.foundation.sealing.Opened.SequenceGap;
import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * Opens what {@link Sealer} sealed, and refuses everything else. Nothing is kept between calls; any
 * thread may call.
 *
 * <p>The checks, in this order: size; form and algorithms, exactly those of the suite; identical
 * when rebuilt from its values; decryption; one signer; a certificate of the unit that it is from;
 * issued by the root, valid, not revoked; signature; label; whether one of our units is an
 * addressee; replay; expiry.
 */
public final class Opener {
    /** How much later than now a dispatch may be dated: clocks differ. */
    public static final Duration MOST_CLOCK_SKEW = Duration.ofMinutes(10);

    private Opener() {}

    /**
     * @param mine keys of the units that this node receives for
     * @param clock the time of reception
     * @throws SealingRefusal with the first reason found; nothing may be used then
     */
    public static Opened open(
            byte[] container,
            Collection<UnitKeys> mine,
            SignedDirectory directory,
            ReplayGuard received,
            InstantSource clock)
            throws SealingRefusal {
        Limits.received(container.length, Limits.MOST_CONTAINER);
        Instant now = clock.instant();
        var unwrapped = unwrap(container, mine);
        var content = verify(unwrapped.signed, directory, now);
        unwrapped.mustAgreeWith(content.header());
        var addressedTo = addressed(content.header(), mine, directory);
        if (unwrapped.openedBy != null && !addressedTo.contains(unwrapped.openedBy)) {
            throw new SealingRefusal(
                    Reason.NOT_ADDRESSED, "sealed for " + unwrapped.openedBy + ", not addressed");
        }
        var gap = mustBeFresh(content.header(), received, now);
        return new Opened(
                content.header(),
                content.body(),
                content.annexes(),
                addressedTo,
                unwrapped.signed.signedAttributesDigest(),
                gap);
    }

    /**
     * Opens an annex that came apart.
     *
     * @param announced what {@link Opened#annexes()} says of it
     * @throws SealingRefusal {@code ANNEX_MISMATCH} when it is not the announced one, or the reason
     *     for which it does not open
     */
    public static byte[] openAnnex(byte[] sealedAnnex, AnnexEntry announced) throws SealingRefusal {
        Limits.received(sealedAnnex.length, Limits.MOST_SEALED_ANNEX);
        return AnnexEnvelope.open(sealedAnnex, announced);
    }

    private record Unwrapped(
            SignedContent signed, @Nullable Envelope envelope, @Nullable UnitCode openedBy) {

        void mustAgreeWith(SealedHeader header) throws SealingRefusal {
            boolean encrypted = header.transmission() == Transmission.ENCRYPTED;
            if (encrypted != (envelope != null)) {
                throw new SealingRefusal(Reason.HEADER_MISMATCH, "clear or encrypted");
            }
            if (envelope != null && !envelope.dispatch().equals(header.id())) {
                throw new SealingRefusal(Reason.HEADER_MISMATCH, "the envelope of another");
            }
            if (envelope != null && envelope.suite() != header.suite()) {
                throw new SealingRefusal(Reason.ALGORITHM_MISMATCH, "enveloped by another suite");
            }
        }
    }

    private static Unwrapped unwrap(byte[] container, Collection<UnitKeys> mine)
            throws SealingRefusal {
        var type = DerReader.of(container).enter(SEQUENCE).oid();
        if (!type.equals(CMSObjectIdentifiers.authEnvelopedData)) {
            return new Unwrapped(SignedContent.decodeMessage(container), null, null);
        }
        var envelope = Envelope.decode(container);
        for (Recipient recipient : envelope.recipients()) {
            for (UnitKeys unit : mine) {
                var key = unit.opening(envelope.suite(), recipient.keyIdentifier());
                if (key.isPresent()) {
                    var mineInPublic = key.get().certificate().publicKey();
                    var opened = recipient.open(key.get().privateKey(), mineInPublic);
                    byte[] content = envelope.message().decrypt(opened);
                    return new Unwrapped(SignedContent.decode(content), envelope, unit.unit());
                }
            }
        }
        throw new SealingRefusal(Reason.NOT_ADDRESSED, "sealed for none of our keys");
    }

    private static DispatchContent verify(
            SignedContent signed, SignedDirectory directory, Instant now) throws SealingRefusal {
        if (!signed.type().equals(Algorithms.DISPATCH)) {
            throw DerReader.bad("a signed content that is no dispatch");
        }
        var content = DispatchContent.decode(signed.content().raw());
        var header = content.header();
        if (signed.suite() != header.suite()) {
            throw new SealingRefusal(Reason.ALGORITHM_MISMATCH, "signed by another suite");
        }
        var signer = directory.signer(signed.keyIdentifier());
        if (!signer.unit().equals(header.from())) {
            throw new SealingRefusal(
                    Reason.UNKNOWN_SENDER,
                    "signed by " + signer.unit() + " in the name of " + header.from());
        }
        directory.mustTrust(signer, header.issued(), now);
        signed.verify(signer);
        SignedAttributes.of(header, signed.content().raw(), signer)
                .mustBe(signed.signedAttributes().raw());
        return content;
    }

    private static Set<UnitCode> addressed(
            SealedHeader header, Collection<UnitKeys> mine, SignedDirectory directory)
            throws SealingRefusal {
        var addressees = new HashSet<>(header.addressees());
        addressees.addAll(directory.archiveUnits());
        var addressed = new TreeSet<UnitCode>();
        for (UnitKeys unit : mine) {
            if (addressees.contains(unit.unit())) {
                addressed.add(unit.unit());
            }
        }
        if (addressed.isEmpty()) {
            throw new SealingRefusal(Reason.NOT_ADDRESSED, "none of our units is an addressee");
        }
        return addressed;
    }

    private static Optional<SequenceGap> mustBeFresh(
            SealedHeader header, ReplayGuard received, Instant now) throws SealingRefusal {
        if (received.hasReceived(header.from(), header.id())) {
            throw new SealingRefusal(
                    Reason.REPLAY, header.from() + " " + header.id() + " has been received");
        }
        if (header.issued().isAfter(now.plus(MOST_CLOCK_SKEW))) {
            throw new SealingRefusal(Reason.ISSUED_IN_FUTURE, "dated " + header.issued());
        }
        Instant expires = header.expires();
        if (expires != null && now.isAfter(expires)) {
            throw new SealingRefusal(Reason.EXPIRED, "expired " + expires);
        }
        long next = received.highestSequence(header.from()) + 1;
        return header.sequence() > next
                ? Optional.of(new SequenceGap(next, header.sequence() - 1))
                : Optional.empty();
    }
}
