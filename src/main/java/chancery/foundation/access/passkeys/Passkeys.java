package chancery.foundation.access.passkeys;

import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Secrets;
import chancery.foundation.access.passkeys.Ceremonies.Kept;
import chancery.foundation.access.passkeys.Ceremonies.Refused;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys by which people sign in without a password. A key stays in its owner's device; kept here
 * is what verifies it. Whoever unlocks the device (by finger, face or PIN) has proved who they are:
 * no name is typed.
 *
 * <p>A challenge is a secret of {@link Secrets#fresh()} that a page gives and that is good for one
 * answer; keeping it between the two is up to the pages.
 */
@Component
public class Passkeys {
    /** So many keys may one person have. */
    public static final int MOST = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final int LONGEST_NAME = 100;

    private final JdbcClient sql;
    private final People people;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Site site;
    private final Ceremonies ceremonies;

    Passkeys(
            JdbcClient sql,
            People people,
            Transactions transactions,
            InstantSource clock,
            Site site) {
        this.sql = sql;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
        this.site = site;
        this.ceremonies = new Ceremonies(site);
    }

    /**
     * What a browser asks a device for, to make a key: a {@code
     * PublicKeyCredentialCreationOptions}.
     */
    public Map<String, Object> making(Person me, String challenge) {
        List<byte[]> own =
                transactions.asNode(() ->
                        sql.sql(
                                        "select credential from passkey where person = :me and removed_at is null")
                                .param("me", me.id().value())
                                .query((row, _) -> row.getBytes("credential"))
                                .list());
        return Map.of(
                "challenge", challenge,
                "rp", Map.of("id", site.host(), "name", "Chancery"),
                "user",
                        Map.of(
                                "id", text(handle(me.id())),
                                "name", me.login(),
                                "displayName", me.name()),
                "pubKeyCredParams",
                        Ceremonies.ALGORITHMS.stream()
                                .map(number -> Map.of("type", "public-key", "alg", number))
                                .toList(),
                "authenticatorSelection",
                        Map.of("residentKey", "required", "userVerification", "required"),
                "attestation", "none",
                "excludeCredentials",
                        own.stream()
                                .map(id -> Map.of("type", "public-key", "id", text(id)))
                                .toList());
    }

    /**
     * What a browser asks a device for, to sign in: a {@code PublicKeyCredentialRequestOptions}.
     */
    public Map<String, Object> asking(String challenge) {
        return Map.of("challenge", challenge, "rpId", site.host(), "userVerification", "required");
    }

    /**
     * Takes a new key.
     *
     * @param answer of the device, a {@code RegistrationResponseJSON}
     * @throws Problem {@code passkey.name} unless the name has 1 to 100 characters; {@code
     *     passkey.many} above {@value #MOST}; {@code passkey.refused} when the answer is not one to
     *     this challenge at this site, or the key is known already
     */
    public void add(PersonId me, String name, String answer, String challenge) {
        String known = name.strip();
        if (known.isEmpty() || known.length() > LONGEST_NAME) {
            throw Problem.refused("passkey.name").at("passkey-name");
        }
        Kept kept;
        try {
            kept = ceremonies.made(answer, challenge);
        } catch (Refused e) {
            throw refused(e);
        }
        int added =
                transactions.asNode(() -> {
                    if (count(me) >= MOST) {
                        throw Problem.refused("passkey.many").with("most", MOST);
                    }
                    return sql.sql(
                                    """
                                    insert into passkey (id, person, name, credential, key, counter, backup_eligible, backed_up, created_at)
                                    values (:id, :me, :name, :credential, :key, :counter, :eligible, :backed, :now)
                                    on conflict do nothing
                                    """)
                            .param("id", UUID.randomUUID())
                            .param("me", me.value())
                            .param("name", known)
                            .param("credential", kept.credential())
                            .param("key", kept.key())
                            .param("counter", kept.counter())
                            .param("eligible", kept.backupEligible())
                            .param("backed", kept.backedUp())
                            .param("now", Timestamp.from(clock.instant()))
                            .update();
                });
        if (added == 0) {
            throw Problem.refused("passkey.refused");
        }
    }

    private long count(PersonId me) {
        return sql.sql("select count(*) from passkey where person = :me and removed_at is null")
                .param("me", me.value())
                .query(Long.class)
                .single();
    }

    private record Found(UUID id, PersonId person, Kept kept) {}

    /**
     * Who has proved who they are.
     *
     * @param answer of the device, an {@code AuthenticationResponseJSON}
     * @throws Problem {@code passkey.unknown} when no key of an active person is named; {@code
     *     passkey.refused} when the answer is not one to this challenge at this site, or the
     *     device's counter went backwards, as that of a copied key does
     */
    public Person signIn(String answer, String challenge) {
        return transactions.asNode(() -> {
            try {
                byte[] credential = ceremonies.claimed(answer);
                Found found = find(credential).orElseThrow(Passkeys::unknown);
                Person person =
                        people.find(found.person())
                                .filter(Person::active)
                                .orElseThrow(Passkeys::unknown);
                Kept after = ceremonies.proved(answer, challenge, found.kept());
                sql.sql(
                                """
                                update passkey set counter = :counter, backed_up = :backed, used_at = :now where id = :id
                                """)
                        .param("counter", after.counter())
                        .param("backed", after.backedUp())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", found.id())
                        .update();
                return person;
            } catch (Refused e) {
                throw refused(e);
            }
        });
    }

    private Optional<Found> find(byte[] credential) {
        return sql.sql(
                        """
                        select id, person, credential, key, counter, backup_eligible, backed_up from passkey
                         where credential = :credential and removed_at is null for update
                        """)
                .param("credential", credential)
                .query((row, _) ->
                        new Found(
                                row.getObject("id", UUID.class),
                                PersonId.of(row.getObject("person", UUID.class)),
                                new Kept(
                                        row.getBytes("credential"),
                                        row.getBytes("key"),
                                        row.getLong("counter"),
                                        row.getBoolean("backup_eligible"),
                                        row.getBoolean("backed_up"))))
                .optional();
    }

    /** A person's own, the newest first. */
    public List<Passkey> of(PersonId me) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select id, name, created_at, used_at from passkey
                                         where person = :me and removed_at is null order by created_at desc, id
                                        """)
                                .param("me", me.value())
                                .query(Passkeys::passkey)
                                .list());
    }

    /**
     * Removes one's own key: it opens nothing any more.
     *
     * @throws Problem {@code passkey.gone} when there is none
     */
    public void remove(PersonId me, UUID id) {
        int removed =
                transactions.as(
                        me,
                        () ->
                                sql.sql("update passkey set removed_at = :now where id = :id")
                                        .param("now", Timestamp.from(clock.instant()))
                                        .param("id", id)
                                        .update());
        if (removed == 0) {
            throw Problem.absent("passkey.gone");
        }
    }

    private static Passkey passkey(ResultSet row, int index) throws SQLException {
        Timestamp used = row.getTimestamp("used_at");
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                used == null ? null : used.toInstant());
    }

    private static Problem unknown() {
        return Problem.forbidden("passkey.unknown");
    }

    private static Problem refused(Refused why) {
        LOG.info("a passkey was refused: {}", why.getMessage());
        return Problem.refused("passkey.refused");
    }

    private static byte[] handle(PersonId person) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
