package chancery.foundation.sealing;

import static chancery.foundation.sealing.DerReader.SEQUENCE;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.kernel.UnitCode;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;

/**
 * Lightens a sealed dispatch on its way, without a key: a relay may drop the recipients it does not
 * serve. Whom the dispatch is addressed to stands in the signed header and is not touched by it.
 */
public final class Relay {
    private Relay() {}

    /**
     * The dispatch with the recipients of these units only; unchanged when it travels in clear.
     *
     * @throws SealingRefusal {@code NOT_ADDRESSED} when none of them would be left, or the reason
     *     for which the container is not one
     */
    public static byte[] keepRecipients(
            byte[] container, Set<UnitCode> served, SignedDirectory directory)
            throws SealingRefusal {
        Limits.received(container.length, Limits.MOST_CONTAINER);
        var type = DerReader.of(container).enter(SEQUENCE).oid();
        if (!type.equals(CMSObjectIdentifiers.authEnvelopedData)) {
            SignedContent.decodeMessage(container);
            return container;
        }
        var keys =
                directory.certificates().stream()
                        .filter(certificate -> served.contains(certificate.unit()))
                        .map(UnitCertificate::keyIdentifier)
                        .collect(Collectors.toSet());
        var lighter =
                Envelope.decode(container)
                        .keeping(recipient -> keys.contains(recipient.keyIdentifier()));
        if (lighter.recipients().isEmpty()) {
            throw new SealingRefusal(Reason.NOT_ADDRESSED, "sealed for none of the units served");
        }
        return lighter.message().encoded();
    }
}
