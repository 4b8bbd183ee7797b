package chancery.door.cli.copies;

import chancery.foundation.sealing.Bytes;
import chancery.foundation.sealing.MimeBody;
import chancery.foundation.sealing.Opened;
import chancery.foundation.sealing.Opener;
import chancery.foundation.sealing.ReplayGuard;
import chancery.foundation.sealing.SealedHeader;
import chancery.foundation.sealing.Sealer;
import chancery.foundation.sealing.SealingRefusal;
import chancery.foundation.sealing.SignedDirectory;
import chancery.foundation.sealing.Suite;
import chancery.foundation.sealing.UnitKeys;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A file sealed for units as a dispatch is, outside of every register: it has no number and may be
 * opened as often as one likes. A node that finds one among its arrivals does not take it for a
 * dispatch.
 */
final class SealedFile {
    static final String KIND = "FILE";

    private static final ReplayGuard AS_OFTEN_AS_ONE_LIKES =
            new ReplayGuard() {
                @Override
                public boolean hasReceived(UnitCode from, DispatchId dispatch) {
                    return false;
                }

                @Override
                public long highestSequence(UnitCode from) {
                    return 0;
                }
            };

    private SealedFile() {}

    /**
     * @throws Problem {@code sealing.no_opening_key} and others of {@link Sealer#seal}
     */
    static byte[] seal(
            String name,
            byte[] content,
            UnitKeys from,
            List<UnitCode> to,
            Distribution distribution,
            SignedDirectory directory,
            InstantSource clock) {
        SealedHeader header =
                new SealedHeader(
                        SealedHeader.VERSION,
                        Suite.HYBRID_1,
                        DispatchId.of(UUID.randomUUID()),
                        from.unit(),
                        1,
                        to,
                        List.of(),
                        Transmission.ENCRYPTED,
                        distribution,
                        Precedence.ROUTINE,
                        "",
                        List.of(),
                        clock.instant(),
                        null,
                        KIND,
                        null);
        MimeBody body =
                new MimeBody(
                        "",
                        "",
                        "",
                        null,
                        name,
                        "",
                        "",
                        List.of(
                                new MimeBody.Annex(
                                        name, "application/octet-stream", Bytes.of(content))));
        return Sealer.seal(header, body.encode(), List.of(), from, directory).container().toArray();
    }

    /** What came out, and from whom. */
    record Content(SealedHeader header, String name, byte[] bytes) {}

    /**
     * @throws Problem {@code cli.open-dispatch} when it is a dispatch, {@code sealing.…} when it is
     *     refused
     */
    static Content open(
            byte[] container,
            Collection<UnitKeys> mine,
            SignedDirectory directory,
            InstantSource clock) {
        try {
            Opened opened = Opener.open(container, mine, directory, AS_OFTEN_AS_ONE_LIKES, clock);
            if (!opened.header().kind().equals(KIND)) {
                throw Problem.refused("cli.open-dispatch");
            }
            MimeBody.Annex file =
                    MimeBody.decode(opened.body().toArray()).annexes().stream()
                            .findFirst()
                            .orElseThrow(() -> Problem.refused("cli.open-dispatch"));
            return new Content(opened.header(), file.name(), file.content().toArray());
        } catch (SealingRefusal refusal) {
            throw refusal.toProblem();
        }
    }
}
