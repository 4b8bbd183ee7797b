package chancery.foundation.sealing;

import static chancery.foundation.sealing.SmallService.CLOCK;
import static chancery.foundation.sealing.SmallService.DG76;
import static chancery.foundation.sealing.SmallService.LIMA;
import static chancery.foundation.sealing.SmallService.NAIROBI;
import static chancery.foundation.sealing.SmallService.SG4;
import static chancery.foundation.sealing.SmallService.header;
import static chancery.foundation.sealing.SmallService.nothingReceived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.kernel.Transmission;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelayTest {
    private final SmallService service = SmallService.shared();
    private final SignedDirectory directory = service.directory();
    private final byte[] sealed = sealed(Transmission.ENCRYPTED);

    @Test
    void aDispatchWithoutTheRecipientsThatARelayDoesNotServeStillOpensForTheRest()
            throws Exception {
        byte[] lighter = Relay.keepRecipients(sealed, Set.of(DG76, NAIROBI), directory);
        assertThat(lighter.length).isLessThan(sealed.length - 2_000);
        assertThat(open(lighter, service.dg76).header().action()).containsExactly(SG4);
        assertThat(refusal(lighter, service.sg4)).isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void relayingTwiceIsRelayingOnce() throws Exception {
        byte[] once = Relay.keepRecipients(sealed, Set.of(DG76), directory);
        assertThat(Relay.keepRecipients(once, Set.of(DG76), directory)).isEqualTo(once);
    }

    @Test
    void aRelayThatServesNobodyIsTold() {
        var refusal =
                catchThrowableOfType(
                        SealingRefusal.class,
                        () -> Relay.keepRecipients(sealed, Set.of(LIMA), directory));
        assertThat(refusal.reason()).isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void aDispatchInClearPassesUnchanged() throws Exception {
        byte[] clear = sealed(Transmission.CLEAR);
        assertThat(Relay.keepRecipients(clear, Set.of(NAIROBI), directory)).isEqualTo(clear);
    }

    @ParameterizedTest
    @EnumSource
    void theLastOfManyRecipientsOpensWhatWasSealedForAll(Suite suite) throws Exception {
        var own = new SmallService();
        var header = header(suite, List.of(SG4, NAIROBI), List.of(DG76), Transmission.ENCRYPTED);
        var known = own.directory();
        byte[] all =
                Sealer.seal(header, new byte[] {1}, List.of(), own.lima, known)
                        .container()
                        .toArray();
        byte[] lighter = Relay.keepRecipients(all, Set.of(NAIROBI), known);
        var opened = Opener.open(lighter, List.of(own.nairobi), known, nothingReceived(), CLOCK);
        assertThat(opened.header()).isEqualTo(header);
    }

    private byte[] sealed(Transmission transmission) {
        var header = header(Suite.HYBRID_2, List.of(SG4), List.of(DG76), transmission);
        return Sealer.seal(header, new byte[] {1}, List.of(), service.lima, directory)
                .container()
                .toArray();
    }

    private Opened open(byte[] container, UnitKeys unit) throws SealingRefusal {
        return Opener.open(container, List.of(unit), directory, nothingReceived(), CLOCK);
    }

    private Reason refusal(byte[] container, UnitKeys unit) {
        return catchThrowableOfType(SealingRefusal.class, () -> open(container, unit)).reason();
    }
}
