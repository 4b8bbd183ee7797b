package chancery.foundation.access;

import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Proves who somebody is by their password.
 *
 * <p>Passwords are kept as Argon2id (19 MiB, 2 passes, 1 lane: the first choice of OWASP's password
 * storage sheet, 2025). {@value #FAILURES_PER_LOGIN} wrong passwords for one login or {@value
 * #FAILURES_PER_ADDRESS} from one address within {@link #WINDOW} close that door until the window
 * has passed. An unknown login costs as much time as a wrong password.
 */
@Component
public class SignIn {
    static final int FAILURES_PER_LOGIN = 5;
    static final int FAILURES_PER_ADDRESS = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** The shortest password that is taken, in characters. */
    public static final int SHORTEST_PASSWORD = 12;

    private final JdbcClient sql;
    private final People people;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final String nobody = String.valueOf(argon2.encode(Secrets.fresh()));

    SignIn(JdbcClient sql, People people, Transactions transactions, InstantSource clock) {
        this.sql = sql;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Account(Person person, String hash) {}

    /**
     * @param address where the request came from, as text
     * @throws Problem {@code sign-in.wrong} when login and password do not fit, without saying
     *     which; {@code sign-in.wait} after too many failures
     */
    public Person withPassword(String login, String password, String address) {
        String name = login.strip().toLowerCase(java.util.Locale.ROOT);
        Instant now = clock.instant();
        Optional<Account> account =
                transactions.asNode(() -> {
                    refuseWhenTooOften(name, address, now);
                    return account(name);
                });
        boolean right = argon2.matches(password, account.map(Account::hash).orElse(nobody));
        if (account.isEmpty() || !right || !account.get().person().active()) {
            transactions.runAsNode(() -> recordFailure(name, address, now));
            throw Problem.forbidden("sign-in.wrong");
        }
        transactions.runAsNode(() ->
                sql.sql("delete from sign_in_failure where login = :login")
                        .param("login", name)
                        .update());
        return account.get().person();
    }

    /**
     * Sets another password for somebody who knows the present one.
     *
     * @throws Problem {@code password.current} when they do not; {@code sign-in.wait}; those of
     *     {@link #setPassword}
     */
    public void changePassword(Person person, String current, String password, String address) {
        try {
            withPassword(person.login(), current, address);
        } catch (Problem problem) {
            throw problem.code().equals("sign-in.wrong")
                    ? Problem.refused("password.current").at("password-current")
                    : problem;
        }
        setPassword(person.id(), password);
    }

    /** When the password was chosen; empty when there is none. For the node. */
    public Optional<Instant> passwordSince(PersonId person) {
        return sql.sql("select changed_at from credential where person = :id")
                .param("id", person.value())
                .query((row, i) -> row.getTimestamp("changed_at").toInstant())
                .optional();
    }

    /**
     * @throws Problem {@code password.short} below {@value #SHORTEST_PASSWORD} characters; {@code
     *     password.long} above 200
     */
    public void setPassword(PersonId person, String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw Problem.refused("password.short").at("password").with("least", SHORTEST_PASSWORD);
        }
        if (password.length() > 200) {
            throw Problem.refused("password.long").at("password").with("most", 200);
        }
        String hash = String.valueOf(argon2.encode(password));
        transactions.runAsNode(() ->
                sql.sql(
                                """
                                insert into credential (person, password_hash, changed_at) values (:id, :hash, :now)
                                on conflict (person) do update
                                    set password_hash = excluded.password_hash, changed_at = excluded.changed_at
                                """)
                        .param("id", person.value())
                        .param("hash", hash)
                        .param("now", Timestamp.from(clock.instant()))
                        .update());
    }

    private Optional<Account> account(String login) {
        return people.withLogin(login)
                .flatMap(person ->
                        sql.sql("select password_hash from credential where person = :id")
                                .param("id", person.id().value())
                                .query(String.class)
                                .optional()
                                .map(hash -> new Account(person, hash)));
    }

    private void refuseWhenTooOften(String login, String address, Instant now) {
        Timestamp since = Timestamp.from(now.minus(WINDOW));
        sql.sql("delete from sign_in_failure where at < :since").param("since", since).update();
        long byLogin = failures("login", login);
        long byAddress = failures("address", address);
        if (byLogin >= FAILURES_PER_LOGIN || byAddress >= FAILURES_PER_ADDRESS) {
            throw Problem.tooOften("sign-in.wait").with("minutes", WINDOW.toMinutes());
        }
    }

    private long failures(String column, String value) {
        return sql.sql("select count(*) from sign_in_failure where " + column + " = :value")
                .param("value", value)
                .query(Long.class)
                .single();
    }

    private void recordFailure(String login, String address, Instant now) {
        sql.sql("insert into sign_in_failure (login, address, at) values (:login, :address, :now)")
                .param("login", login)
                .param("address", address)
                .param("now", Timestamp.from(now))
                .update();
    }
}
