package chancery.foundation.access;

import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What programs show when they act for a person. A token can be read once, when it is made. */
@Component
public class Tokens {
    private final JdbcClient sql;
    private final People people;
    private final Transactions transactions;
    private final InstantSource clock;

    Tokens(JdbcClient sql, People people, Transactions transactions, InstantSource clock) {
        this.sql = sql;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A token that has not been revoked, as its owner sees it.
     *
     * @param purpose what the owner made it for
     * @param expires null while it stands until revoked
     */
    public record Token(UUID id, String purpose, Instant created, @Nullable Instant expires) {}

    /**
     * Makes a token and says it, the only time that it can be read.
     *
     * @param expires null for a token that stands until it is revoked
     * @throws Problem {@code token.purpose} unless the purpose has 1 to 200 characters; {@code
     *     token.over} when it would expire at once
     */
    public String issue(PersonId person, String purpose, @Nullable Instant expires) {
        if (purpose.isBlank() || purpose.strip().length() > 200) {
            throw Problem.refused("token.purpose").at("purpose");
        }
        Instant now = clock.instant();
        if (expires != null && !expires.isAfter(now)) {
            throw Problem.refused("token.over").at("until");
        }
        String token = Secrets.fresh();
        transactions.runAsNode(() ->
                sql.sql(
                                """
                                insert into access_token (hash, id, person, purpose, created_at, expires_at)
                                values (:hash, :id, :person, :purpose, :now, :expires)
                                """)
                        .param("hash", Secrets.hash(token))
                        .param("id", UUID.randomUUID())
                        .param("person", person.value())
                        .param("purpose", purpose.strip())
                        .param("now", Timestamp.from(now))
                        .param("expires", expires == null ? null : Timestamp.from(expires))
                        .update());
        return token;
    }

    /** For whom it stands, when it is known, not expired and not revoked. */
    public Optional<Person> holder(String token) {
        return transactions.asNode(() ->
                sql.sql(
                                """
                                select person from access_token where hash = :hash and revoked_at is null
                                   and (expires_at is null or expires_at > :now)
                                """)
                        .param("hash", Secrets.hash(token))
                        .param("now", Timestamp.from(clock.instant()))
                        .query(UUID.class)
                        .optional()
                        .flatMap(id -> people.find(PersonId.of(id)))
                        .filter(Person::active));
    }

    /** A person's own, newest first, those past their time included. */
    public List<Token> of(PersonId person) {
        return transactions.as(
                person,
                () ->
                        sql.sql(
                                        """
                                        select id, purpose, created_at, expires_at from access_token
                                         where person = :me and revoked_at is null order by created_at desc
                                        """)
                                .param("me", person.value())
                                .query(Tokens::token)
                                .list());
    }

    /**
     * Ends one's own token.
     *
     * @throws Problem {@code token.unknown}
     */
    public void revoke(PersonId person, UUID id) {
        int revoked =
                transactions.as(
                        person,
                        () ->
                                sql.sql("update access_token set revoked_at = :now where id = :id")
                                        .param("now", Timestamp.from(clock.instant()))
                                        .param("id", id)
                                        .update());
        if (revoked == 0) {
            throw Problem.absent("token.unknown");
        }
    }

    private static Token token(ResultSet row, int index) throws SQLException {
        Timestamp expires = row.getTimestamp("expires_at");
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("purpose"),
                row.getTimestamp("created_at").toInstant(),
                expires == null ? null : expires.toInstant());
    }
}
