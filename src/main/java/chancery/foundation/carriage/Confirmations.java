package chancery.foundation.carriage;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes what a peer says it is done with, and tells the floor above. Needs a transaction. */
final class Confirmations {
    private static final Logger log = LoggerFactory.getLogger(Confirmations.class);

    private final Outgoing outgoing;
    private final Contents contents;
    private final CarriageEvents events;
    private final InstantSource clock;

    Confirmations(
            Outgoing outgoing, Contents contents, CarriageEvents events, InstantSource clock) {
        this.outgoing = outgoing;
        this.contents = contents;
        this.events = events;
        this.clock = clock;
    }

    /** Does nothing for what does not wait for this peer, such as what was confirmed before. */
    void note(NodeName peer, Frame.Done done) {
        outgoing.find(done.key(), peer).ifPresent(waiting -> note(peer, done, waiting.manifest()));
    }

    private void note(NodeName peer, Frame.Done done, Manifest manifest) {
        if (!done.refused()
                && !MessageDigest.isEqual(done.digest(), Sha512.of(manifest.encode()))) {
            log.warn("{} confirms another content of {}; it stays in the queue", peer, done.key());
            return;
        }
        Instant now = clock.instant();
        outgoing.end(done.key(), peer, done.refused() ? done.refusal() : null, now);
        contents.lock(done.key());
        contents.forget(done.key());
        if (done.refused()) {
            events.refused(
                    new CarriageEvents.Refused(
                            manifest.correlation(),
                            manifest.key().envelope(),
                            manifest.key().origin(),
                            peer,
                            manifest.destinations(),
                            manifest.kind(),
                            done.refusal(),
                            now));
        } else {
            events.carried(
                    new CarriageEvents.Carried(
                            manifest.correlation(),
                            manifest.key().envelope(),
                            manifest.key().origin(),
                            peer,
                            manifest.destinations(),
                            manifest.kind(),
                            now));
        }
    }
}
