package chancery.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database itself refuses a person, whatever the program above it would let through: each
 * statement is run as the person and changes no row. All of it is rolled back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnRightsTest {
    private final Post lima = new Post(TestService.lima());
    private final Post ministry = new Post(TestService.ministry());
    private final PersonId desk = lima.person("lima.desk");
    private final PersonId head = lima.person("lima.head");
    private final PersonId clerk = ministry.person("sg4.clerk");
    private String signed = "";
    private String draft = "";

    @BeforeAll
    void oneIsSignedAndOneIsBeingWritten() {
        Api api = Api.as(lima.node(), "lima.desk");
        signed = api.draft("Signée", "SG/4");
        api.attach(signed, "a.txt", new byte[] {1, 2, 3}).expecting(201);
        Api.as(lima.node(), "lima.head").sign(signed);
        draft = api.draft("En cours", "SG/4");
        Api.as(ministry.node(), "sg4.clerk").await(signed);
    }

    @Test
    void nobodySignsOrNumbersByAStatement() {
        for (PersonId person : List.of(desk, head)) {
            changesNothing(
                    lima,
                    person,
                    "update dispatch set state = 'SIGNED' where id = '%s'".formatted(draft));
            changesNothing(
                    lima,
                    person,
                    "update dispatch set number = '0001/2026' where id = '%s'".formatted(draft));
            changesNothing(
                    lima,
                    person,
                    "update dispatch set signer = current_person() where id = '%s'"
                            .formatted(draft));
        }
        changesNothing(
                lima,
                desk,
                insertDraft(
                        Map.of("state", "'SIGNED'", "number_value", "1", "signed_at", "now()")));
        changesNothing(
                lima, desk, insertDraft(Map.of("number_value", "999999", "number_year", "2026")));
    }

    @Test
    void nobodyChangesWhoMayRead() {
        for (PersonId person : List.of(desk, head)) {
            changesNothing(
                    lima,
                    person,
                    "update dispatch set readers = array['public'] where id = '%s'"
                            .formatted(draft));
            changesNothing(
                    lima,
                    person,
                    "update dispatch set readers = array_append(readers, 'public') where id = '%s'"
                            .formatted(signed));
        }
        changesNothing(lima, desk, insertDraft(Map.of("readers", "array['public']")));
        changesNothing(
                lima,
                desk,
                "insert into named_grant (dispatch, person, by_person, reason, at) values ('%s', '%s', '%s', 'x', now())"
                        .formatted(signed, lima.person("lima.admin"), desk));
        changesNothing(
                ministry,
                clerk,
                "insert into attribution (id, dispatch, unit, to_unit, by_person, at) values (gen_random_uuid(), '%s', 'SG/4', 'DG1/2', '%s', now())"
                        .formatted(signed, clerk));
    }

    @Test
    void whatIsSignedStands() {
        for (PersonId person : List.of(desk, head)) {
            changesNothing(
                    lima,
                    person,
                    "update dispatch set subject = 'x' where id = '%s'".formatted(signed));
            changesNothing(
                    lima,
                    person,
                    "update dispatch set label = 0 where id = '%s'".formatted(signed));
            changesNothing(lima, person, "delete from dispatch where id = '%s'".formatted(signed));
            changesNothing(
                    lima,
                    person,
                    "insert into addressee (dispatch, unit, part, position) values ('%s', 'DG1/2', 'ACTION', 9)"
                            .formatted(signed));
            changesNothing(
                    lima, person, "delete from addressee where dispatch = '%s'".formatted(signed));
            changesNothing(
                    lima,
                    person,
                    "insert into reference (dispatch, position, text) values ('%s', 9, 'x')"
                            .formatted(signed));
            changesNothing(
                    lima,
                    person,
                    "insert into annex (id, dispatch, position, name, media_type, size, sha512) values (gen_random_uuid(), '%s', 9, 'x', 'x', 0, sha512(''))"
                            .formatted(signed));
            changesNothing(
                    lima, person, "delete from annex where dispatch = '%s'".formatted(signed));
            changesNothing(
                    lima,
                    person,
                    "delete from annex_content where annex in (select id from annex where dispatch = '%s')"
                            .formatted(signed));
            changesNothing(
                    lima,
                    person,
                    "update annex_content set bytes = '' where annex in (select id from annex where dispatch = '%s')"
                            .formatted(signed));
        }
        String[] byTheNode = {
            "update dispatch set subject = 'x' where id = '%s'",
            "update dispatch set readers = '{}' where id = '%s'",
            "update addressee set part = 'INFORMATION' where dispatch = '%s'",
            "delete from annex where dispatch = '%s'",
            "update annex_content set bytes = '' where annex in (select id from annex where dispatch = '%s')",
            "delete from annex_content where annex in (select id from annex where dispatch = '%s')",
        };
        for (String statement : byTheNode) {
            assertThat(attempt(() -> lima.asNode(sql -> run(sql, statement.formatted(signed)))))
                    .as(statement)
                    .isZero();
        }
    }

    @Test
    void theWayOfADispatchIsNotWrittenByPeople() {
        changesNothing(
                lima,
                desk,
                "insert into trail (dispatch, unit, state, at) values ('%s', 'DG7/6', 'READ', now())"
                        .formatted(signed));
        changesNothing(lima, desk, "delete from trail where dispatch = '%s'".formatted(signed));
        changesNothing(
                ministry,
                clerk,
                "update arrival set state = 'ANSWERED' where dispatch = '%s'".formatted(signed));
        changesNothing(
                ministry, clerk, "delete from arrival where dispatch = '%s'".formatted(signed));
        changesNothing(
                lima,
                desk,
                "insert into circuit_step (dispatch, round, position, person, outcome) values ('%s', 1, 1, '%s', 'APPROVED')"
                        .formatted(draft, desk));
        changesNothing(
                lima,
                desk,
                "insert into notice (id, person, kind, dispatch, at) values (gen_random_uuid(), '%s', 'RETURNED', '%s', now())"
                        .formatted(head, draft));
    }

    @Test
    void aReadingIsForgedByNobody() {
        PersonId other = ministry.person("dg12.officer");
        String reading =
                "insert into first_reading (dispatch, unit, at) values ('%s', '%s', now())";
        changesNothing(ministry, clerk, reading.formatted(signed, "DG7/6"));
        changesNothing(ministry, other, reading.formatted(signed, "SG/4"));
        changesNothing(ministry, ministry.person("sg4.trainee"), reading.formatted(signed, "SG/4"));
        changesNothing(ministry, clerk, "update first_reading set at = now()");
        changesNothing(
                ministry,
                clerk,
                "insert into reading (index, at, dispatch, person, unit, label) values (0, now(), '%s', '%s', 'SG/4', 1)"
                        .formatted(signed, other));
        changesNothing(ministry, clerk, append((byte) 4, other));
        changesNothing(ministry, clerk, append((byte) 1, clerk));
        changesNothing(ministry, clerk, "update register_entry set payload = ''");
        changesNothing(ministry, clerk, "delete from reading");
    }

    /** An entry of the log in the form of the register's codec, kind 4 being a reading. */
    private String append(byte kind, PersonId person) {
        return "select register_append('\\x01'::bytea || '\\x0%d'::bytea || int8send(0) || uuid_send('%s') || uuid_send('%s') || '\\x0004'::bytea || 'SG/4'::bytea || '\\x01'::bytea)"
                .formatted(kind, signed, person);
    }

    @Test
    void nobodyTouchesTheDraftOfAnother() {
        PersonId counsellor = lima.person("lima.counsellor");
        for (PersonId person :
                List.of(counsellor, lima.person("lima.admin"), lima.person("lima.clerk"))) {
            changesNothing(
                    lima,
                    person,
                    "update dispatch set subject = 'x' where id = '%s'".formatted(draft));
            changesNothing(lima, person, "delete from dispatch where id = '%s'".formatted(draft));
            changesNothing(
                    lima,
                    person,
                    "insert into addressee (dispatch, unit, part, position) values ('%s', 'DG1/2', 'ACTION', 9)"
                            .formatted(draft));
            changesNothing(
                    lima, person, "delete from addressee where dispatch = '%s'".formatted(draft));
        }
        changesNothing(lima, counsellor, insertDraft(Map.of("author", "'" + desk + "'")));
        changesNothing(lima, counsellor, insertDraft(Map.of("from_unit", "'SG/4'")));
        changesNothing(
                lima, counsellor, insertDraft(Map.of("origin", "'ARRIVED'", "state", "'ARRIVED'")));
        changesNothing(lima, counsellor, insertDraft(Map.of("label", "4")));
    }

    @Test
    void whoHasLeftOrIsNotClearedChangesNothingEvenUnseen() {
        Post.Newcomer gone =
                lima.add("AMBALDO LIMA", Role.DESK_OFFICER, Distribution.of(Label.SECRET));
        String left = new Api(lima.node(), gone.token()).draft("Laissée", "SG/4");
        lima.dismiss(gone.id());
        Post.Newcomer low = lima.add("AMBALDO LIMA", Role.HEAD_OF_MISSION, Distribution.UNMARKED);
        for (PersonId person : List.of(gone.id(), low.id())) {
            assertThat(count(lima, person, "dispatch where id = '%s'".formatted(left))).isZero();
            changesOnlyWhatTheySee(
                    lima,
                    person,
                    "update dispatch set subject = 'x'",
                    "dispatch where may_write(id)");
            changesNothing(lima, person, "delete from dispatch");
            changesNothing(
                    lima,
                    person,
                    "insert into addressee (dispatch, unit, part, position) values ('%s', 'DG1/2', 'ACTION', 9)"
                            .formatted(left));
            changesOnlyWhatTheySee(
                    lima, person, "delete from addressee", "addressee where may_write(dispatch)");
            changesOnlyWhatTheySee(
                    lima, person, "delete from annex", "annex where may_write(dispatch)");
        }
    }

    @Test
    void aReferenceCannotPointAtWhatItsWriterDoesNotSee() {
        Post.Newcomer low = lima.add("AMBALDO LIMA", Role.DESK_OFFICER, Distribution.UNMARKED);
        String own =
                new Api(lima.node(), low.token())
                        .draft("Mienne", "SG/4", fields -> fields.put("distribution", "UNMARKED"));
        String insert =
                "insert into reference (dispatch, position, text, target) values ('%s', 9, 'x', '%s')";
        changesNothing(lima, low.id(), insert.formatted(own, signed));
    }

    @Test
    void anAdministratorDoesNotRaiseTheirOwnRights() {
        for (Post node : List.of(lima, ministry)) {
            PersonId admin = node.person(node.node().name() + ".admin");
            PersonId other = node.person(node.node().name() + ".comms");
            changesNothing(
                    node,
                    admin,
                    "update clearance set label = 4 where person = '%s'".formatted(admin));
            changesNothing(
                    node,
                    admin,
                    "update clearance set person = '%s' where person = '%s'"
                            .formatted(admin, other));
            changesNothing(
                    node,
                    admin,
                    "insert into clearance (person, label) values ('%s', 4) on conflict (person) do update set label = 4"
                            .formatted(admin));
            changesNothing(
                    node,
                    admin,
                    "insert into membership (person, unit, role) select '%s', code, 'HEAD_OF_UNIT' from unit"
                            .formatted(admin));
            changesNothing(node, admin, "update credential set password_hash = 'x'");
            changesNothing(node, admin, "select password_hash from credential");
            changesNothing(
                    node,
                    admin,
                    "insert into access_token (hash, person, purpose, created_at) values (sha256(''), '%s', 'x', now())"
                            .formatted(other));
            changesNothing(
                    node,
                    admin,
                    "insert into signature_delegation (id, giver, holder, unit, starts_at) select gen_random_uuid(), '%s', '%s', code, now() from unit"
                            .formatted(other, admin));
        }
    }

    @Test
    void anAdministratorAloneGivesNoRightsPastTheProgram() {
        PersonId admin = lima.person("lima.admin");
        for (String statement :
                List.of(
                        "update clearance set label = 0 where person = '%s'",
                        "insert into membership (person, unit, role) values ('%s', 'AMBALDO LIMA', 'HEAD_OF_MISSION')",
                        "delete from membership where person = '%s'",
                        "update person set active = false where id = '%s'",
                        "update access_proposal set confirmed_by = by_person, ended_at = now() where person = '%s'",
                        "insert into access_proposal (id, person, unit, role, by_person, at) select gen_random_uuid(), '%1$s', 'AMBALDO LIMA', 'INSPECTOR', '%1$s', now()")) {
            changesNothing(lima, admin, statement.formatted(desk));
        }
    }

    @Test
    void nobodyElseChangesPeopleAtAll() {
        for (PersonId person :
                List.of(desk, head, lima.person("lima.inspector"), lima.person("lima.comms"))) {
            changesNothing(lima, person, "update person set active = false");
            changesNothing(lima, person, "update clearance set label = 4");
            changesNothing(lima, person, "delete from membership");
            changesNothing(
                    lima,
                    person,
                    "insert into membership (person, unit, role) values ('%s', 'AMBALDO LIMA', 'ADMINISTRATOR')"
                            .formatted(person));
        }
    }

    private String insertDraft(Map<String, String> changed) {
        Map<String, String> values =
                new java.util.TreeMap<>(
                        Map.ofEntries(
                                Map.entry("id", "'" + UUID.randomUUID() + "'"),
                                Map.entry("origin", "'HERE'"),
                                Map.entry("state", "'DRAFT'"),
                                Map.entry("from_unit", "'AMBALDO LIMA'"),
                                Map.entry("transmission", "'ENCRYPTED'"),
                                Map.entry("label", "0"),
                                Map.entry("precedence", "1"),
                                Map.entry("author", "current_person()"),
                                Map.entry(
                                        "readers",
                                        "array['person:' || current_person(), 'head:AMBALDO LIMA']"),
                                Map.entry("created_at", "now()"),
                                Map.entry("updated_at", "now()")));
        values.putAll(changed);
        return "insert into dispatch (%s) values (%s)"
                .formatted(String.join(", ", values.keySet()), String.join(", ", values.values()));
    }

    @Test
    void theSameStatementsWorkForWhoMayRunThem() {
        assertThat(attempt(() -> lima.as(desk, sql -> run(sql, insertDraft(Map.of()))))).isOne();
        assertThat(
                        attempt(() ->
                                lima.as(
                                        desk,
                                        sql ->
                                                run(
                                                        sql,
                                                        "update dispatch set subject = 'x' where id = '%s'"
                                                                .formatted(draft)))))
                .isOne();
        assertThat(attempt(() -> ministry.as(clerk, sql -> run(sql, append((byte) 4, clerk)))))
                .isOne();
    }

    /** Drafts of other tests lie about; a head may change those that a head may see. */
    private static void changesOnlyWhatTheySee(
            Post node, PersonId person, String statement, String seen) {
        assertThat(attempt(() -> node.as(person, sql -> run(sql, statement))))
                .as("%s: %s", person, statement)
                .isEqualTo(count(node, person, seen));
    }

    private static int count(Post node, PersonId person, String rows) {
        return node.as(
                person,
                sql -> sql.sql("select count(*) from " + rows).query(Integer.class).single());
    }

    private static void changesNothing(Post node, PersonId person, String statement) {
        assertThat(attempt(() -> node.as(person, sql -> run(sql, statement))))
                .as("%s: %s", person, statement)
                .isZero();
    }

    /** Carries the number of changed rows out of a transaction that shall not be committed. */
    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int rows;

        RolledBack(int rows) {
            super("rolled back", null, false, false);
            this.rows = rows;
        }
    }

    private static int run(JdbcClient sql, String statement) {
        throw new RolledBack(
                statement.startsWith("select")
                        ? sql.sql(statement).query().listOfRows().size()
                        : sql.sql(statement).update());
    }

    /** How many rows a statement would have changed; none when it was refused. */
    private static int attempt(Runnable statement) {
        try {
            statement.run();
        } catch (RolledBack rolledBack) {
            return rolledBack.rows;
        } catch (UncategorizedSQLException e) {
            assertThat(e)
                    .rootCause()
                    .hasMessageMatching("(?s).*(is registered and stands|cannot lose a reader).*");
            return 0;
        } catch (DataAccessException e) {
            assertThat(e)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|row-level security).*");
            return 0;
        }
        throw new IllegalStateException("the statement ended without a count");
    }
}
