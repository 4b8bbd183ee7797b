package chancery.work.press.communiques;

import chancery.foundation.access.Competence;
import chancery.foundation.register.Entry;
import chancery.foundation.register.Register;
import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Publishes communiqués, and writes new ones in the place of those that have a mistake. The digest
 * of what was published is entered in the register in the same transaction.
 */
@Component
public class Releasing {
    private final JdbcClient sql;
    private final Competence releasing;
    private final Communiques communiques;
    private final CommuniqueShelf shelf;
    private final Register register;
    private final Transactions transactions;
    private final InstantSource clock;

    Releasing(
            JdbcClient sql,
            Communiques communiques,
            CommuniqueShelf shelf,
            Register register,
            Transactions transactions,
            InstantSource clock) {
        this.sql = sql;
        this.releasing = new Competence(sql, "communique_releasing_units");
        this.communiques = communiques;
        this.shelf = shelf;
        this.register = register;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the person may publish it now. */
    public boolean mayRelease(PersonId me, Communique communique) {
        return communique.here()
                && isReady(communique)
                && transactions.as(me, () -> releases(communique));
    }

    /**
     * From now on it is public: without a marking, for everybody of this node, and it stands. What
     * the other side proposed is no part of it; the version before keeps that under its marking.
     *
     * @throws Problem as {@link Communiques#change}; {@code communique.release-right} when the
     *     person may not publish for the unit, {@code communique.unagreed} before the other side
     *     agreed, {@code communique.unwritten}
     */
    public void release(PersonId me, CommuniqueId id, int version) {
        transactions.runAs(
                me,
                () -> {
                    Communique mine = communiques.mustBeMine(id, version);
                    if (!releases(mine)) {
                        throw Problem.forbidden("communique.release-right")
                                .with("unit", mine.unit());
                    }
                });
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        transactions.runAsNode(() -> {
            Communique held =
                    shelf.hold(id).orElseThrow(() -> Problem.absent("communique.unknown"));
            if (held.version() != version) {
                throw Problem.conflict("communique.changed");
            }
            if (!isReady(held)) {
                throw Problem.conflict("communique.unagreed");
            }
            Negotiation.mustBeWritten(held.content());
            shelf.release(held, at, me.value());
            register.append(
                    new Entry.Frozen(
                            at, id.ref(), CommuniqueJson.digest(held.content().publicly())));
        });
    }

    /**
     * A draft that says the same, to take the place of a released one.
     *
     * @throws Problem {@code communique.unknown}, {@code communique.unreleased}, {@code
     *     communique.elsewhere}, {@code communique.unit}
     */
    public CommuniqueId correct(PersonId me, CommuniqueId id) {
        Communique released = communiques.open(me, id);
        if (!released.here()) {
            throw Problem.conflict("communique.elsewhere");
        }
        if (released.state() != CommuniqueState.RELEASED) {
            throw Problem.conflict("communique.unreleased");
        }
        return communiques.add(
                me, released.unit(), Distribution.UNMARKED, released.content(), released.id());
    }

    private static boolean isReady(Communique communique) {
        return switch (communique.state()) {
            case AGREED -> true;
            case DRAFTED -> communique.content().standsAlone();
            case PROPOSED, RELEASED, WITHDRAWN -> false;
        };
    }

    /** In the person's running transaction. */
    private boolean releases(Communique communique) {
        return releasing.covers(communique.unit());
    }
}
