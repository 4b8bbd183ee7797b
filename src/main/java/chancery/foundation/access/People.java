package chancery.foundation.access;

import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The people of this node.
 *
 * <p>Every method needs a running transaction of {@link chancery.kernel.Transactions}. Rights are
 * given by the node alone; what an administrator may change goes through {@link Rights}.
 */
@Component
public class People {
    private static final String COLUMNS =
            """
            select p.id, p.login, p.name, p.function, p.unit, p.language, p.active,
                   array(select m.unit || '|' || m.role from membership m where m.person = p.id
                          order by m.unit <> p.unit, m.unit, m.role) as memberships
              from person p
            """;

    private final JdbcClient sql;
    private final InstantSource clock;

    public People(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Optional<Person> find(PersonId id) {
        return sql.sql(COLUMNS + "where p.id = :id")
                .param("id", id.value())
                .query(People::person)
                .optional();
    }

    /**
     * @throws Problem {@code person.unknown} when nobody has this id
     */
    public Person get(PersonId id) {
        return find(id).orElseThrow(() -> Problem.absent("person.unknown"));
    }

    public Optional<Person> withLogin(String login) {
        return sql.sql(COLUMNS + "where p.login = lower(:login)")
                .param("login", login.strip())
                .query(People::person)
                .optional();
    }

    /** Everybody with an active account, by unit and name. */
    public List<Person> all() {
        return sql.sql(COLUMNS + "where p.active order by p.unit, p.name")
                .query(People::person)
                .list();
    }

    /** Active people who hold one of the roles in the unit. */
    public List<Person> holding(UnitCode unit, Role... roles) {
        return sql.sql(
                        COLUMNS
                                + """
                                where p.active and exists (select 1 from membership m where m.person = p.id
                                    and m.unit = :unit and m.role = any (:roles)) order by p.name
                                """)
                .param("unit", unit.value())
                .param("roles", Arrays.stream(roles).map(Role::name).toArray(String[]::new))
                .query(People::person)
                .list();
    }

    /** The clearance of a person; empty when there is none or the reader may not know it. */
    public Optional<Distribution> clearance(PersonId id) {
        return sql.sql("select label, compartments from clearance where person = :id")
                .param("id", id.value())
                .query((row, i) -> Marking.of(row))
                .optional();
    }

    /** Whether the person may see content so marked, need-to-know aside. */
    public boolean isCleared(PersonId id, Distribution content) {
        return sql.sql("select is_cleared(:id, :label, :compartments)")
                .param("id", id.value())
                .params(Marking.columns(content))
                .query(Boolean.class)
                .single();
    }

    /** Units for which the person of the running transaction may sign now. */
    public List<UnitCode> signingUnits() {
        return new Competence(sql, "signing_units").units();
    }

    /**
     * Adds somebody with rights, who cannot sign in until they have taken an invitation.
     *
     * @throws Problem {@code person.login-taken} when the login is used already
     */
    public PersonId add(
            String login,
            String name,
            String function,
            UnitCode unit,
            String language,
            Distribution clearance,
            List<Membership> memberships) {
        PersonId id = enter(login, name, function, unit, language);
        clear(id, clearance);
        memberships.forEach(m -> appoint(id, m));
        return id;
    }

    /** Adds somebody without any right; the problems are those of {@link #add}. */
    PersonId enter(String login, String name, String function, UnitCode unit, String language) {
        if (login.isBlank()) {
            throw Problem.refused("person.login-missing").at("login");
        }
        if (name.isBlank()) {
            throw Problem.refused("person.name-missing").at("name");
        }
        PersonId id = PersonId.of(UUID.randomUUID());
        try {
            sql.sql(
                            """
                            insert into person (id, login, name, function, unit, language, created_at)
                            values (:id, lower(:login), :name, :function, :unit, :language, :now)
                            """)
                    .param("id", id.value())
                    .param("login", login.strip())
                    .param("name", name.strip())
                    .param("function", function.strip())
                    .param("unit", unit.value())
                    .param("language", language)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("person.login-taken").at("login").with("login", login);
        }
        return id;
    }

    public void appoint(PersonId id, Membership membership) {
        sql.sql(
                        """
                        insert into membership (person, unit, role) values (:id, :unit, :role) on conflict do nothing
                        """)
                .param("id", id.value())
                .param("unit", membership.unit().value())
                .param("role", membership.role().name())
                .update();
    }

    public void relieve(PersonId id, Membership membership) {
        sql.sql("delete from membership where person = :id and unit = :unit and role = :role")
                .param("id", id.value())
                .param("unit", membership.unit().value())
                .param("role", membership.role().name())
                .update();
    }

    public void clear(PersonId id, Distribution clearance) {
        sql.sql(
                        """
                        insert into clearance (person, label, compartments) values (:id, :label, :compartments)
                        on conflict (person) do update set label = excluded.label, compartments = excluded.compartments
                        """)
                .param("id", id.value())
                .params(Marking.columns(clearance))
                .update();
    }

    /** Whether the person has chosen a password; for the node. */
    public boolean hasCredential(PersonId id) {
        return sql.sql("select exists (select 1 from credential where person = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Remembers the language of a person's pages; for the node.
     *
     * @param language {@code fr}, {@code en}, {@code es} or {@code ar}
     */
    public void speak(PersonId id, String language) {
        sql.sql("update person set language = :language where id = :id")
                .param("language", language)
                .param("id", id.value())
                .update();
    }

    /** An inactive person signs in no more and sees nothing; their past acts keep their name. */
    public void setActive(PersonId id, boolean active) {
        sql.sql("update person set active = :active where id = :id")
                .param("active", active)
                .param("id", id.value())
                .update();
    }

    private static Person person(ResultSet row, int index) throws SQLException {
        List<Membership> memberships = new ArrayList<>();
        for (String pair : texts(row.getArray("memberships"))) {
            int bar = pair.lastIndexOf('|');
            memberships.add(
                    new Membership(
                            UnitCode.of(pair.substring(0, bar)),
                            Role.valueOf(pair.substring(bar + 1))));
        }
        return new Person(
                PersonId.of(row.getObject("id", UUID.class)),
                row.getString("login"),
                row.getString("name"),
                row.getString("function"),
                UnitCode.of(row.getString("unit")),
                row.getString("language"),
                row.getBoolean("active"),
                memberships);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
