package chancery.correspondence.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chancery.correspondence.Post;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.foundation.register.RegisterVerification;
import chancery.foundation.register.Verdict;
import chancery.foundation.storage.TestDatabase;
import chancery.kernel.Distribution;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The register of a real node, taken to a database of its own, verified by the node's public keys
 * alone, and then changed by somebody who broke in.
 */
class VerifyTest {
    private static final List<String> TABLES =
            List.of(
                    "register_entry",
                    "register_counter",
                    "signed_tree_head",
                    "reading",
                    "opening",
                    "quarantine",
                    "quarantine_evidence",
                    "dispatch",
                    "addressee",
                    "reference",
                    "annex",
                    "annex_content",
                    "sealed_dispatch",
                    "registration",
                    "arrival",
                    "trail");

    private static final String SENDER = "Mairie de Port-Aurel";

    /** Past every trigger and key that stands in the way of an owner of the tables. */
    private static final String PAST_TRIGGERS = "set session_replication_role = replica";

    @RegisterExtension final TestDatabase copy = TestDatabase.fresh();

    private final Post lima = new Post(TestService.lima());
    private String id = "";
    private long signedEntry;

    @BeforeEach
    void theRegisterIsTakenAway() {
        Api desk = Api.as(lima.node(), "lima.desk");
        id = desk.draft("À vérifier", "SG/4");
        desk.attach(id, "annexe.bin", new byte[] {1, 2, 3}).expecting(201);
        Api.as(lima.node(), "lima.head").sign(id);
        await().atMost(Api.PATIENCE)
                .untilAsserted(() -> assertThat(desk.steps(id, "SG/4")).contains("REGISTERED"));
        List<String> statements = new ArrayList<>();
        statements.add(PAST_TRIGGERS);
        lima.asNode(sql -> {
            signedEntry =
                    sql.sql("select position from registration where dispatch = cast(:id as uuid)")
                            .param("id", id)
                            .query(Long.class)
                            .single();
            for (String table : TABLES) {
                statements.addAll(
                        sql.sql(
                                        """
                                        select format('insert into chancery.%1$s select * from json_populate_record(null::chancery.%1$s, %%L)', row_to_json(t))
                                          from chancery.%1$s t
                                        """
                                                .formatted(table))
                                .query(String.class)
                                .list());
            }
            statements.addAll(
                    sql.sql(
                                    "select format('update chancery.register_head set log = %L, size = %s, frontier = %L', log, size, frontier) from register_head")
                            .query(String.class)
                            .list());
            return true;
        });
        copy.asIntruder(statements.toArray(String[]::new));
    }

    @Test
    void anUntouchedCopyIsSound() {
        assertThat(verdict()).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void aChangedEntryOfASignedDispatchIsNamed() {
        copy.asIntruder(
                "update chancery.register_entry set payload = set_byte(payload, length(payload) - 1, get_byte(payload, length(payload) - 1) # 1) where index = "
                        + signedEntry);
        assertThat(verdict())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> {
                            assertThat(broken.index()).isEqualTo(signedEntry);
                            assertThat(broken.fault()).isEqualTo(Verdict.Fault.CHANGED);
                        });
    }

    @Test
    void aRemovedEntryIsNamed() {
        copy.asIntruder("delete from chancery.register_entry where index = " + signedEntry);
        assertThat(verdict())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.index()).isEqualTo(signedEntry));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update dispatch set body_html = replace(body_html, 'premier', 'second') where id = '%s'",
                "update dispatch set subject = subject || ' ' where id = '%s'",
                "update dispatch set label = 0 where id = '%s'",
                "update dispatch set state = 'DRAFT' where id = '%s'",
                "update dispatch set signed_at = signed_at + interval '1 microsecond' where id = '%s'",
                "update addressee set unit = 'DG7/6' where dispatch = '%s'",
                "insert into addressee values ('%s', 'DG1/2', 'INFORMATION', 7)",
                "insert into reference (dispatch, position, text) values ('%s', 0, 'SG/4 0001/2020')",
                "update annex set name = 'autre.bin' where dispatch = '%s'",
                "update annex_content set bytes = '\\x010204' where annex = (select id from annex where dispatch = '%s')",
                "delete from annex_content where annex = (select id from annex where dispatch = '%s')",
                "update sealed_dispatch set container = set_byte(container, 40, get_byte(container, 40) # 1) where dispatch = '%s'",
                "update sealed_dispatch set digest = sha512('') where dispatch = '%s'",
                "delete from sealed_dispatch where dispatch = '%s'",
                "delete from registration where dispatch = '%s'",
                "delete from dispatch where id = '%s'"
            })
    void whatIsHeldOtherwiseThanItWasRegisteredIsNamed(String change) {
        copy.asIntruder(PAST_TRIGGERS, "set search_path = chancery", change.formatted(id));
        assertThat(verdict())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> {
                            assertThat(broken.index()).isEqualTo(signedEntry);
                            assertThat(broken.fault()).isEqualTo(Verdict.Fault.HOLDING);
                            assertThat(broken.expected()).contains(id);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update trail set receipt = '\\x00' where dispatch = '%s' and state = 'REGISTERED'",
                "delete from trail where dispatch = '%s' and state = 'DELIVERED'",
                "update trail set state = 'READ' where dispatch = '%s' and state = 'REGISTERED'",
                "insert into trail (dispatch, unit, state, at, signer, receipt) values ('%s', 'DG7/6', 'READ', now(), 'DG7/6', '\\x00')",
                """
                with copied as (select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'number_value', 999999))).*
                  from dispatch d where id = '%s') insert into dispatch select * from copied
                """
            })
    void whatTheRegisterDoesNotSaySoIsFound(String change) {
        copy.asIntruder(PAST_TRIGGERS, "set search_path = chancery", change.formatted(id));
        assertThat(verdict())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.fault()).isEqualTo(Verdict.Fault.HOLDING));
    }

    @Test
    void anArrivalUnderAnotherNumberIsNamed() {
        Post ministry = new Post(TestService.ministry());
        assertThat(ministry.node().bean(RegisterVerification.class).verify((_, _) -> {}))
                .isInstanceOf(Verdict.Sound.class);
        String arrived =
                "update chancery.arrival set number_value = %s where dispatch = '" + id + "'";
        ministry.node().database().asIntruder(arrived.formatted("number_value + 1000000"));
        try {
            assertThat(ministry.node().bean(RegisterVerification.class).verify((_, _) -> {}))
                    .isInstanceOfSatisfying(
                            Verdict.Broken.class,
                            broken -> assertThat(broken.expected()).contains(id));
        } finally {
            ministry.node().database().asIntruder(arrived.formatted("number_value - 1000000"));
        }
    }

    @Test
    void aLetterFromOutsideIsBoundIntoTheLogAsWell() {
        Post ministry = new Post(TestService.ministry());
        String letter =
                ministry.node()
                        .bean(OutsideLetters.class)
                        .register(
                                ministry.person("sg4.clerk"),
                                UnitCode.of("SG/4"),
                                letter(),
                                "lettre.txt",
                                "text/plain",
                                new byte[] {65})
                        .toString();
        assertThat(ministry.node().bean(RegisterVerification.class).verify((_, _) -> {}))
                .isInstanceOf(Verdict.Sound.class);
        String forge =
                "set session_replication_role = replica; update chancery.dispatch set sender = '%s' where id = '%s'";
        ministry.node().database().asIntruder(forge.formatted("Un autre", letter));
        try {
            assertThat(ministry.node().bean(RegisterVerification.class).verify((_, _) -> {}))
                    .isInstanceOfSatisfying(
                            Verdict.Broken.class,
                            broken -> assertThat(broken.expected()).contains(letter));
        } finally {
            ministry.node().database().asIntruder(forge.formatted(SENDER, letter));
        }
    }

    private static OutsideLetter letter() {
        return new OutsideLetter(
                SENDER,
                "",
                null,
                "",
                List.of(),
                List.of(),
                Transmission.CLEAR,
                Distribution.UNMARKED,
                Precedence.ROUTINE,
                List.of(),
                "Une lettre",
                "Madame, Monsieur,",
                "fr",
                null);
    }

    @Test
    void aReaderAddedByTheProgramChangesNothing() {
        copy.asIntruder(
                "update chancery.dispatch set readers = array_append(readers, 'unit:DG1/2') where id = '%s'"
                        .formatted(id));
        assertThat(verdict()).isInstanceOf(Verdict.Sound.class);
    }

    private Verdict verdict() {
        RegisterVerification verification =
                RegisterProof.verification(
                        copy.jdbc(),
                        copy.transactions(),
                        lima.node().name(),
                        lima.node().home().resolve("keys"),
                        List.of());
        return verification.verify((_, _) -> {});
    }
}
