package chancery.correspondence.exchange;

import chancery.correspondence.BodyText;
import chancery.correspondence.Dispatch;
import chancery.correspondence.DispatchKind;
import chancery.correspondence.DispatchSigned;
import chancery.correspondence.Dispatches;
import chancery.correspondence.Header;
import chancery.correspondence.Numbering;
import chancery.correspondence.Standing;
import chancery.correspondence.holding.Registrations;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.register.Book;
import chancery.foundation.register.BookNumber;
import chancery.foundation.register.Entry;
import chancery.foundation.register.Numbers;
import chancery.foundation.register.Register;
import chancery.foundation.search.SearchIndexing;
import chancery.kernel.DispatchId;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs a dispatch: number, seal, log entry, outbox and books in one transaction. Either all of it
 * has happened or none of it, and no number is lost.
 */
@Component
public class Signing {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Dispatches dispatches;
    private final People people;
    private final Numbers numbers;
    private final Register register;
    private final Sending sending;
    private final Answers answers;
    private final Bindings bindings;
    private final Registrations registrations;
    private final Announcing announcing;
    private final SearchIndexing indexing;
    private final InstantSource clock;
    private final ZoneId zone;

    Signing(
            JdbcClient sql,
            Transactions transactions,
            Dispatches dispatches,
            People people,
            Numbers numbers,
            Register register,
            Sending sending,
            Answers answers,
            Bindings bindings,
            Registrations registrations,
            Announcing announcing,
            SearchIndexing indexing,
            InstantSource clock,
            ZoneId zone) {
        this.sql = sql;
        this.transactions = transactions;
        this.dispatches = dispatches;
        this.people = people;
        this.numbers = numbers;
        this.register = register;
        this.sending = sending;
        this.answers = answers;
        this.bindings = bindings;
        this.registrations = registrations;
        this.announcing = announcing;
        this.indexing = indexing;
        this.clock = clock;
        this.zone = zone;
    }

    /** Whether the person could sign it now, were it complete. */
    public boolean maySign(PersonId me, DispatchId id) {
        Dispatch draft = dispatches.peek(me, id);
        UnitCode from = draft.header().from();
        boolean ready =
                switch (draft.standing()) {
                    case Standing.Draft _, Standing.Approved _ -> true;
                    case Standing.InCircuit _,
                            Standing.Returned _,
                            Standing.Signed _,
                            Standing.Arrived _,
                            Standing.Archived _ ->
                            false;
                };
        return ready && from != null && transactions.as(me, people::signingUnits).contains(from);
    }

    /**
     * Signs the draft as the person saw it.
     *
     * @param version of the draft that this person looked at
     * @throws Problem {@code sign.not-yours}, {@code sign.in-circuit}, {@code sign.registered};
     *     {@code sign.missing-…} naming the field; {@code sign.clear-label}; {@code sign.no-keys}
     *     or {@code sign.seal} when it cannot be sealed; {@code draft.bound-not-yours} when it
     *     changes what another unit signed; {@code draft.newer} when it changed since
     */
    public Standing.Signed sign(PersonId me, DispatchId id, int version) {
        Dispatch draft = draft(me, id);
        if (draft.version() != version) {
            throw Problem.conflict("draft.newer");
        }
        return sign(me, draft);
    }

    /**
     * Signs the draft as it is when this is called, for who has just written it.
     *
     * @throws Problem as the other
     */
    public Standing.Signed sign(PersonId me, DispatchId id) {
        return sign(me, draft(me, id));
    }

    private Standing.Signed sign(PersonId me, Dispatch draft) {
        UnitCode from = java.util.Objects.requireNonNull(draft.header().from());
        if (!transactions.as(me, people::signingUnits).contains(from)) {
            throw Problem.forbidden("sign.not-yours").with("unit", from.value());
        }
        refuseIncomplete(draft);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return transactions.asNode(() -> signed(me, draft, from, now));
    }

    private Dispatch draft(PersonId me, DispatchId id) {
        Dispatch draft;
        try {
            draft = dispatches.peek(me, id);
        } catch (Problem problem) {
            throw problem.code().equals("dispatch.not-draft")
                    ? Problem.conflict("sign.registered")
                    : problem;
        }
        return switch (draft.standing()) {
            case Standing.Draft _, Standing.Returned _, Standing.Approved _ -> draft;
            case Standing.InCircuit _ -> throw Problem.conflict("sign.in-circuit");
            case Standing.Signed _, Standing.Arrived _, Standing.Archived _ ->
                    throw Problem.conflict("sign.registered");
        };
    }

    private static void refuseIncomplete(Dispatch draft) {
        Header header = draft.header();
        if (header.action().isEmpty()) {
            throw Problem.refused("sign.missing-action").at("action");
        }
        if (header.subject().isBlank()) {
            throw Problem.refused("sign.missing-subject").at("subject");
        }
        if (BodyText.plain(draft.bodyHtml()).isBlank()
                && header.kind() != DispatchKind.CANCELLATION) {
            throw Problem.refused("sign.missing-body").at("body");
        }
        if (header.transmission() == Transmission.CLEAR
                && !header.distribution().label().atMost(Label.RESTRICTED)) {
            throw Problem.refused("sign.clear-label").at("transmission");
        }
    }

    private Standing.Signed signed(PersonId me, Dispatch draft, UnitCode from, Instant now) {
        hold(draft);
        refuseUnlessEntitled(draft, from);
        Person signer = people.get(me);
        String signedBy =
                signer.function().isBlank()
                        ? signer.name()
                        : signer.name() + ", " + signer.function();
        int year = now.atZone(zone).getYear();
        LocalDate dated =
                draft.header().dated() == null
                        ? LocalDate.ofInstant(now, zone)
                        : draft.header().dated();
        BookNumber number = numbers.next(from, Book.DEPARTURE, year);
        String printed = Numbering.printed(number.value(), year);
        sql.sql(
                        """
                        update dispatch set state = 'SIGNED', number = :number, number_year = :year, number_value = :value,
                            dated = :dated, signer = :signer, signed_by = :by, signed_at = :now, updated_at = :now,
                            readers = array(select distinct k from unnest(readers || :keys) k)
                         where id = :id
                        """)
                .param("number", printed)
                .param("year", year)
                .param("value", number.value())
                .param("dated", Date.valueOf(dated))
                .param("signer", me.value())
                .param("by", signedBy)
                .param("now", Timestamp.from(now))
                .param("keys", new String[] {"unit:" + from})
                .param("id", draft.id().value())
                .update();
        Sending.Sealed sealed = sending.seal(draft, from, printed, dated, signedBy, now);
        List<Entry> entries = sending.send(draft, from, sealed, now);
        answers.close(draft, from, now);
        indexing.changed(draft.id().ref());
        Entry.Held held = registrations.hold(draft.id(), sealed.digest(), sealed.container(), now);
        announcing.afterCommit(new DispatchSigned(draft.id()));
        register.append(new Entry.Departure(now, number, draft.id(), sealed.digest()));
        registrations.enter(held);
        entries.forEach(register::append);
        return new Standing.Signed(printed, now, signedBy);
    }

    /** A program that goes past the pages could have bound it to anything. */
    private void refuseUnlessEntitled(Dispatch draft, UnitCode from) {
        Header header = draft.header();
        switch (bindings.claim(header.kind(), from, header.bindsTo())) {
            case RIGHTFUL -> {}
            case FOREIGN -> throw Problem.conflict("draft.bound-not-yours");
            case UNKNOWN_FIRST -> throw Problem.conflict("draft.bound-not-registered");
        }
    }

    /** Locks the draft, whose text and annexes must still be what its signer saw. */
    private void hold(Dispatch draft) {
        boolean same =
                sql.sql("select version, state from dispatch where id = :id for update")
                        .param("id", draft.id().value())
                        .query((row, i) ->
                                row.getInt("version") == draft.version()
                                        && row.getString("state").equals(draft.standing().word()))
                        .single();
        if (!same) {
            throw Problem.conflict("draft.newer");
        }
    }
}
