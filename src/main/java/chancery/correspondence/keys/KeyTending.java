package chancery.correspondence.keys;

import chancery.foundation.sealing.KeyRequest;
import chancery.foundation.sealing.PendingKey;
import chancery.foundation.sealing.SealingRefusal;
import chancery.foundation.sealing.SignedDirectory;
import chancery.foundation.sealing.Suite;
import chancery.foundation.sealing.UnitCertificate.Use;
import chancery.foundation.sealing.UnitKeys;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the private keys of this node's units young: makes new ones before the old ones end, takes
 * them into use once the authority has certified them, and destroys old ones. One thread at a time.
 */
@Component
class KeyTending {
    /** New keys are asked for so long before the end, of the 90 or 731 days that there are. */
    private static final Duration OPENING_AHEAD = Duration.ofDays(30);

    private static final Duration SIGNING_AHEAD = Duration.ofDays(90);

    /** As long as what was sealed before the end may still be on its way. */
    static final Duration GRACE = SignedDirectory.LONGEST_CARRIAGE;

    private static final Logger LOG = LoggerFactory.getLogger(KeyTending.class);

    private final KeyRing keys;
    private final OwnKeys own;
    private final KeyNews news;
    private final Transactions transactions;
    private final InstantSource clock;

    KeyTending(
            KeyRing keys,
            OwnKeys own,
            KeyNews news,
            Transactions transactions,
            InstantSource clock) {
        this.keys = keys;
        this.own = own;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes into use what the directory has certified meanwhile. */
    void complete() {
        if (!own.anyPending()) {
            return;
        }
        List<PendingKey> waiting = new ArrayList<>();
        Map<UnitCode, UnitKeys> units =
                keys.all().stream().collect(Collectors.toMap(UnitKeys::unit, each -> each));
        int certified = 0;
        for (PendingKey pending : own.pending()) {
            var key = pending.certifiedIn(keys.directory());
            if (key.isEmpty()) {
                waiting.add(pending);
                continue;
            }
            units.computeIfPresent(
                    pending.unit(),
                    (_, held) ->
                            held.certificates().stream()
                                            .anyMatch(one ->
                                                    one.keyId()
                                                            .equals(
                                                                    key.get()
                                                                            .certificate()
                                                                            .keyId()))
                                    ? held
                                    : held.plus(key.get()));
            certified++;
        }
        if (certified > 0) {
            own.keep(units.values());
            keys.replace(units.values());
            own.keepPending(waiting);
            LOG.info(
                    "{} new keys are in use, {} wait for the authority", certified, waiting.size());
        }
    }

    /** Asks for new keys in the place of those that end soon. */
    void renewWhatEndsSoon() {
        ask(
                (unit, use, suite) -> {
                    Duration ahead = use == Use.OPENING ? OPENING_AHEAD : SIGNING_AHEAD;
                    Instant end = KeyTerms.end(keys.directory(), unit.unit(), use, suite);
                    return end.isBefore(clock.instant().plus(ahead));
                },
                false);
    }

    /** Asks for new keys for every unit, and again for what waits already. */
    void renew(Set<Use> uses) {
        ask((_, use, _) -> uses.contains(use), true);
    }

    /**
     * Destroys keys whose last dispatch must have arrived, but for the archive, which reads all.
     */
    void destroyOld() {
        List<UnitKeys> kept = kept(keys.all(), keys.directory(), clock.instant());
        int destroyed = count(keys.all()) - count(kept);
        if (destroyed > 0) {
            own.keep(kept);
            keys.replace(kept);
            LOG.info("{} keys to open with have ended {} ago and are destroyed", destroyed, GRACE);
        }
    }

    static List<UnitKeys> kept(Collection<UnitKeys> held, SignedDirectory directory, Instant now) {
        List<UnitCode> archives = directory.archiveUnits();
        return held.stream()
                .map(unit ->
                        archives.contains(unit.unit())
                                ? unit
                                : unit.withoutOpeningKeysExpiredBefore(now.minus(GRACE)))
                .toList();
    }

    private interface Due {
        boolean is(UnitKeys unit, Use use, Suite suite);
    }

    private void ask(Due due, boolean again) {
        List<PendingKey> pending = new ArrayList<>(own.pending());
        int before = pending.size();
        for (UnitKeys unit : keys.all()) {
            for (Use use : List.of(Use.SIGNING, Use.OPENING)) {
                for (Suite suite : Suite.values()) {
                    if (due.is(unit, use, suite) && !waits(pending, unit, use, suite)) {
                        pending.add(PendingKey.create(unit.unit(), use, suite));
                    }
                }
            }
        }
        if (pending.size() > before) {
            own.keepPending(pending);
        }
        if (pending.size() > before || again) {
            keys.all().forEach(unit -> request(unit, pending));
        }
    }

    private void request(UnitKeys unit, List<PendingKey> pending) {
        List<PendingKey> ofUnit =
                pending.stream().filter(key -> key.unit().equals(unit.unit())).toList();
        if (ofUnit.isEmpty()) {
            return;
        }
        byte[] signed = KeyRequest.sign(unit, ofUnit, clock);
        transactions.runAsNode(() -> {
            try {
                news.ask(signed);
            } catch (SealingRefusal refusal) {
                throw new IllegalStateException("our own request does not verify", refusal);
            }
        });
        LOG.info("{} asks the authority to certify {} keys", unit.unit(), ofUnit.size());
    }

    private static boolean waits(List<PendingKey> pending, UnitKeys unit, Use use, Suite suite) {
        return pending.stream()
                .anyMatch(key ->
                        key.unit().equals(unit.unit()) && key.use() == use && key.suite() == suite);
    }

    private static int count(Collection<UnitKeys> units) {
        return units.stream().mapToInt(unit -> unit.keys().size()).sum();
    }
}
