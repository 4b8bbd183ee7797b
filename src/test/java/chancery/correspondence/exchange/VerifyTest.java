package chancery.correspondence.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.foundation.register.RegisterVerification;
import chancery.foundation.register.Verdict;
import chancery.foundation.storage.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The register of a real node, taken to a database of its own, verified by the node's public keys
 * alone, and then changed by somebody who broke in.
 */
class VerifyTest {
    private static final List<String> REGISTER =
            List.of(
                    "register_entry",
                    "register_counter",
                    "signed_tree_head",
                    "reading",
                    "quarantine",
                    "quarantine_evidence");

    @RegisterExtension final TestDatabase copy = TestDatabase.fresh();

    private final Post lima = new Post(TestService.lima());
    private long signedEntry;

    @BeforeEach
    void theRegisterIsTakenAway() {
        Api desk = Api.as(lima.node(), "lima.desk");
        String id = desk.draft("À vérifier", "SG/4");
        Api.as(lima.node(), "lima.head").sign(id);
        List<String> statements = new ArrayList<>();
        lima.asNode(sql -> {
            signedEntry =
                    sql.sql(
                                    "select max(index) from register_entry where position(uuid_send(cast(:id as uuid)) in payload) > 0")
                            .param("id", id)
                            .query(Long.class)
                            .single();
            for (String table : REGISTER) {
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

    private Verdict verdict() {
        RegisterVerification verification =
                RegisterProof.verification(
                        copy.jdbc(),
                        copy.transactions(),
                        lima.node().name(),
                        lima.node().home().resolve("keys"));
        return verification.verify((_, _) -> {});
    }
}
