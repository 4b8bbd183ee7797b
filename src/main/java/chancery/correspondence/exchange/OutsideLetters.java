package chancery.correspondence.exchange;

import chancery.correspondence.BodyText;
import chancery.correspondence.Reference;
import chancery.correspondence.drafting.AnnexStore;
import chancery.correspondence.holding.Registrations;
import chancery.foundation.access.Marking;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Role;
import chancery.foundation.register.Digest;
import chancery.foundation.register.Entry;
import chancery.foundation.register.Register;
import chancery.foundation.search.SearchIndexing;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Registers by hand what came on paper or by mail. It takes the next number of the unit's book of
 * arrivals, its original hangs on it, and the log vouches for the original's SHA-512. Nothing
 * vouches for who wrote it, so it never bears the name of a unit as its sender.
 */
@Component
public class OutsideLetters {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REFERENCE = 500;
    private static final int LONGEST_SUBJECT = 1000;

    private final JdbcClient sql;
    private final People people;
    private final ArrivalBook arrivals;
    private final AnnexStore annexes;
    private final Register register;
    private final Registrations registrations;
    private final SearchIndexing indexing;
    private final Transactions transactions;
    private final InstantSource clock;

    OutsideLetters(
            JdbcClient sql,
            People people,
            ArrivalBook arrivals,
            AnnexStore annexes,
            Register register,
            Registrations registrations,
            SearchIndexing indexing,
            Transactions transactions,
            InstantSource clock) {
        this.sql = sql;
        this.people = people;
        this.arrivals = arrivals;
        this.annexes = annexes;
        this.register = register;
        this.registrations = registrations;
        this.indexing = indexing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The units whose book of arrivals the person keeps: as their registry clerk, or as head. */
    public List<UnitCode> books(PersonId me) {
        return transactions.as(
                me,
                () -> {
                    Person person = people.get(me);
                    Set<UnitCode> books =
                            new LinkedHashSet<>(
                                    person.workingUnits().stream()
                                            .filter(unit -> person.is(Role.REGISTRY_CLERK, unit))
                                            .toList());
                    books.addAll(people.signingUnits());
                    return List.copyOf(books);
                });
    }

    /**
     * Registers a letter with its original.
     *
     * @throws Problem {@code outside.not-yours} unless the person keeps the book; {@code
     *     outside.not-cleared} above their own clearance; {@code outside.sender}, {@code
     *     outside.subject}, {@code outside.long} naming the field; those of {@link
     *     AnnexStore#prepare}
     */
    public DispatchId register(
            PersonId me,
            UnitCode book,
            OutsideLetter letter,
            String file,
            String mediaType,
            byte[] bytes) {
        if (!books(me).contains(book)) {
            throw Problem.forbidden("outside.not-yours").with("unit", book.value());
        }
        refuseUnfit(letter);
        AnnexStore.Prepared annex = annexes.prepare(file, mediaType, bytes);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        DispatchId id = DispatchId.of(UUID.randomUUID());
        return transactions.asNode(() -> {
            if (!people.isCleared(me, letter.distribution())) {
                throw Problem.refused("outside.not-cleared").at("label");
            }
            insert(id, me, letter, now);
            annexes.store(id, annex);
            Digest original = Digest.of(annex.sha512());
            Entry entry = arrivals.enter(id, book, original, letter.due(), now);
            indexing.changed(id.ref());
            registrations.enter(registrations.hold(id, original, now));
            register.append(entry);
            return id;
        });
    }

    private static void refuseUnfit(OutsideLetter letter) {
        if (letter.sender().isBlank()) {
            throw Problem.refused("outside.sender").at("sender");
        }
        if (letter.subject().isBlank()) {
            throw Problem.refused("outside.subject").at("subject");
        }
        refuseLonger(letter.sender(), LONGEST_NAME, "sender");
        refuseLonger(letter.place(), LONGEST_NAME, "place");
        refuseLonger(letter.number(), LONGEST_NAME, "number");
        refuseLonger(letter.subject(), LONGEST_SUBJECT, "subject");
        letter.action().forEach(name -> refuseLonger(name, LONGEST_NAME, "action"));
        letter.information().forEach(name -> refuseLonger(name, LONGEST_NAME, "information"));
        letter.references().forEach(r -> refuseLonger(r.text(), LONGEST_REFERENCE, "references"));
    }

    private static void refuseLonger(String text, int most, String field) {
        if (text.length() > most) {
            throw Problem.refused("outside.long").at(field).with("most", most);
        }
    }

    private void insert(DispatchId id, PersonId me, OutsideLetter letter, Instant now) {
        sql.sql(
                        """
                        insert into dispatch (id, origin, state, sender, place, dated, transmission, label, compartments,
                            precedence, subject, body_html, language, due, author, signed_at, number, readers,
                            created_at, updated_at)
                        values (:id, 'OUTSIDE', 'ARRIVED', :sender, :place, :dated, :transmission, :label, :compartments,
                            :precedence, :subject, :body, :language, :due, :me, :now, :number, '{}', :now, :now)
                        """)
                .param("id", id.value())
                .param("sender", letter.sender().strip())
                .param("place", letter.place().strip())
                .param("dated", letter.dated() == null ? null : Date.valueOf(letter.dated()))
                .param("transmission", letter.transmission().name())
                .params(Marking.columns(letter.distribution()))
                .param("precedence", letter.precedence().rank())
                .param("subject", letter.subject().strip())
                .param("body", BodyText.clean(letter.text()))
                .param("language", letter.language())
                .param("due", letter.due() == null ? null : Date.valueOf(letter.due()))
                .param("me", me.value())
                .param("now", Timestamp.from(now))
                .param("number", letter.number().strip())
                .update();
        Set<String> named = new LinkedHashSet<>();
        address(id, letter.action(), "ACTION", named);
        address(id, letter.information(), "INFORMATION", named);
        cite(id, letter.references());
    }

    private void address(DispatchId id, List<String> names, String part, Set<String> named) {
        for (String name : names) {
            if (named.add(name)) {
                sql.sql(
                                """
                                insert into addressee (dispatch, unit, part, position)
                                values (:id, :name, :part, :position)
                                """)
                        .param("id", id.value())
                        .param("name", name)
                        .param("part", part)
                        .param("position", named.size())
                        .update();
            }
        }
    }

    private void cite(DispatchId id, List<Reference> references) {
        int position = 0;
        for (Reference reference : references) {
            sql.sql(
                            "insert into reference (dispatch, position, text) values (:id, :position, :text)")
                    .param("id", id.value())
                    .param("position", position++)
                    .param("text", reference.text())
                    .update();
        }
    }
}
