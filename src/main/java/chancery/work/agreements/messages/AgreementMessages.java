package chancery.work.agreements.messages;

import chancery.correspondence.annexes.AnnexKind;
import chancery.correspondence.annexes.Outcome;
import chancery.correspondence.annexes.RegisteredAnnex;
import chancery.correspondence.annexes.Subject;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.foundation.wording.Language;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.work.agreements.Agreement;
import chancery.work.agreements.AgreementChanged;
import chancery.work.agreements.AgreementId;
import chancery.work.agreements.AgreementShelf;
import chancery.work.agreements.content.Change;
import chancery.work.agreements.procedure.Procedures;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What annexes about agreements do where they are registered. The unit that keeps an agreement
 * alone tells of it; where it arrives it is read only, and a newer version takes the place of the
 * older, which stays among the versions.
 */
@Component
class AgreementMessages implements AnnexKind<AgreementMessage> {
    private final JdbcClient sql;
    private final AgreementShelf shelf;
    private final Procedures procedures;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    AgreementMessages(
            JdbcClient sql,
            AgreementShelf shelf,
            Procedures procedures,
            Units units,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.sql = sql;
        this.shelf = shelf;
        this.procedures = procedures;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String mediaType() {
        return AgreementAnnex.MEDIA_TYPE;
    }

    @Override
    public AgreementMessage read(byte[] bytes) {
        return AgreementAnnex.read(bytes);
    }

    @Override
    public Subject subject(AgreementMessage message) {
        return message.subject();
    }

    @Override
    public Outcome follow(AgreementMessage message, RegisteredAnnex annex) {
        switch (message) {
            case AgreementMessage.Told told -> told(told, annex);
            case AgreementMessage.Defined defined -> defined(defined, annex);
        }
        return new Outcome.Taken(null, List.of());
    }

    private void told(AgreementMessage.Told told, RegisteredAnnex annex) {
        if (!annex.from().equals(told.unit())) {
            throw notKeeper(told, annex);
        }
        AgreementId id = AgreementId.of(told.agreement());
        Agreement held = shelf.hold(id);
        if (held == null) {
            if (annex.origin() == RegisteredAnnex.Origin.HERE) {
                throw Problem.refused("agreement.version-unknown");
            }
            shelf.add(arrived(told, annex.distribution()), null, readers(annex), hand(told, annex));
        } else if (held.here()) {
            sentFromHere(told, annex, held);
        } else {
            if (!held.unit().equals(annex.from())) {
                throw notKeeper(told, annex);
            }
            if (told.version() <= held.version()) {
                throw Problem.refused("agreement.older").with("version", told.version());
            }
            shelf.write(
                    arrived(told, atLeast(held.distribution(), annex.distribution())),
                    hand(told, annex));
            shelf.admit(id, readers(annex));
        }
        Agreement now = shelf.hold(id);
        if (now != null) {
            shelf.told(id, told.version(), annex.dispatch(), clock.instant());
            if (!now.here()) {
                shelf.keepFrom(now, annex.dispatch());
            }
        }
        events.publishEvent(new AgreementChanged(id));
    }

    /** What was signed must be a version that was written here. */
    private void sentFromHere(AgreementMessage.Told told, RegisteredAnnex annex, Agreement held) {
        if (annex.origin() != RegisteredAnnex.Origin.HERE || !held.unit().equals(told.unit())) {
            throw notKeeper(told, annex);
        }
        if (told.version() > held.version()) {
            throw Problem.refused("agreement.version-unknown");
        }
    }

    private void defined(AgreementMessage.Defined defined, RegisteredAnnex annex) {
        Unit.Kind kind = units.find(annex.from()).map(Unit::kind).orElse(Unit.Kind.POST);
        if (kind != Unit.Kind.MINISTRY_UNIT) {
            throw Problem.refused("agreement.not-ministry").with("from", annex.from());
        }
        if (annex.origin() == RegisteredAnnex.Origin.ARRIVED) {
            defined.procedures()
                    .forEach(procedure ->
                            procedures.write(procedure, defined.author(), annex.signedAt()));
        }
    }

    private Agreement arrived(AgreementMessage.Told told, Distribution distribution) {
        return new Agreement(
                AgreementId.of(told.agreement()),
                told.unit(),
                false,
                distribution,
                Language.of(told.language()).orElse(Language.FR),
                told.version(),
                told.record(),
                now());
    }

    /** Locked, so that a reader added at this moment is either seen here or follows later. */
    private List<String> readers(RegisteredAnnex annex) {
        return sql.sql("select readers from dispatch where id = :id for share")
                .param("id", annex.dispatch().value())
                .query((row, _) -> List.of((String[]) row.getArray("readers").getArray()))
                .single();
    }

    private AgreementShelf.Hand hand(AgreementMessage.Told told, RegisteredAnnex annex) {
        return new AgreementShelf.Hand(Change.Sort.ARRIVED, told.author(), now(), annex.dispatch());
    }

    private static Distribution atLeast(Distribution one, Distribution other) {
        TreeSet<String> compartments = new TreeSet<>(one.compartments());
        compartments.addAll(other.compartments());
        Label label = one.label().atMost(other.label()) ? other.label() : one.label();
        return Distribution.of(label, compartments);
    }

    private static Problem notKeeper(AgreementMessage.Told told, RegisteredAnnex annex) {
        return Problem.refused("agreement.not-keeper")
                .with("unit", told.unit())
                .with("from", annex.from());
    }

    private Instant now() {
        return clock.instant();
    }
}
