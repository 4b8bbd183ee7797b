package chancery.foundation.access;

import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links by which somebody chooses a password: the first time, or when it is lost. */
@Component
public class Invitations {
    /** How long an invitation may be taken. */
    public static final Duration LIFE = Duration.ofDays(3);

    private final JdbcClient sql;
    private final People people;
    private final SignIn signIn;
    private final Transactions transactions;
    private final InstantSource clock;

    Invitations(
            JdbcClient sql,
            People people,
            SignIn signIn,
            Transactions transactions,
            InstantSource clock) {
        this.sql = sql;
        this.people = people;
        this.signIn = signIn;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The secret part of the link; it can be read only now, and ends every earlier one. */
    public String invite(PersonId person) {
        String secret = Secrets.fresh();
        Timestamp now = Timestamp.from(clock.instant());
        transactions.runAsNode(() -> {
            sql.sql(
                            "update invitation set used_at = :now where person = :person and used_at is null")
                    .param("now", now)
                    .param("person", person.value())
                    .update();
            sql.sql(
                            "insert into invitation (hash, person, expires_at) values (:hash, :person, :expires)")
                    .param("hash", Secrets.hash(secret))
                    .param("person", person.value())
                    .param("expires", Timestamp.from(clock.instant().plus(LIFE)))
                    .update();
        });
        return secret;
    }

    /** Whom the link invites, while it may be taken. */
    public Optional<Person> invited(String secret) {
        return transactions.asNode(() -> open(secret).flatMap(people::find));
    }

    /**
     * Sets the password and ends the link.
     *
     * @throws Problem {@code invitation.over} when it was taken, replaced or is too old, or whom it
     *     invites has left; the problems of {@link SignIn#setPassword}
     */
    public Person take(String secret, String password) {
        return transactions.asNode(() -> {
            PersonId id = open(secret).orElseThrow(() -> Problem.absent("invitation.over"));
            signIn.setPassword(id, password);
            sql.sql("update invitation set used_at = :now where hash = :hash")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("hash", Secrets.hash(secret))
                    .update();
            return people.get(id);
        });
    }

    private Optional<PersonId> open(String secret) {
        return sql.sql(
                        """
                        select i.person from invitation i join person p on p.id = i.person and p.active
                         where i.hash = :hash and i.used_at is null and i.expires_at > :now for update of i
                        """)
                .param("hash", Secrets.hash(secret))
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(PersonId::of);
    }
}
