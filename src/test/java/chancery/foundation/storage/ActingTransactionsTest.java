package chancery.foundation.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ActingTransactionsTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static final PersonId AMINA = PersonId.of(new UUID(1, 1));
    private static final PersonId BORIS = PersonId.of(new UUID(1, 2));

    private final JdbcClient jdbc = database.jdbc();
    private final Transactions transactions = database.transactions();

    @BeforeAll
    static void makeATableOfOwnRows() {
        JdbcClient owner = JdbcClient.create(database.owner());
        for (String sql :
                List.of(
                        "CREATE TABLE note (person uuid NOT NULL, text text NOT NULL)",
                        "ALTER TABLE note ENABLE ROW LEVEL SECURITY",
                        "ALTER TABLE note FORCE ROW LEVEL SECURITY",
                        "GRANT SELECT, INSERT ON note TO chancery_person",
                        "GRANT SELECT, DELETE ON note TO chancery_node",
                        "CREATE POLICY own ON note TO chancery_person"
                                + " USING (person = current_person())",
                        "CREATE POLICY machine ON note TO chancery_node USING (true)")) {
            owner.sql(sql).update();
        }
    }

    @BeforeEach
    void empty() {
        transactions.runAsNode(() -> jdbc.sql("DELETE FROM note").update());
    }

    @Test
    void outsideATransactionTheProgramSeesNothing() {
        write(AMINA, "seen by Amina");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(this::texts)
                .havingRootCause()
                .withMessageContaining("permission denied");
    }

    @Test
    void aConnectionThatReturnsToThePoolHasLostItsRole() {
        write(AMINA, "seen by Amina");
        for (int i = 0; i < 20; i++) {
            assertThat(transactions.as(AMINA, this::texts)).hasSize(1);
        }

        assertThat(jdbc.sql("SELECT current_user").query(String.class).single())
                .isEqualTo(Roles.APP);
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(this::texts);
    }

    @Test
    void eachPersonSeesTheirOwnRowsAndTheNodeAll() {
        write(AMINA, "seen by Amina");
        write(BORIS, "seen by Boris");

        assertThat(transactions.as(AMINA, this::texts)).containsExactly("seen by Amina");
        assertThat(transactions.as(BORIS, this::texts)).containsExactly("seen by Boris");
        assertThat(transactions.asNode(this::texts)).hasSize(2);
    }

    @Test
    void nobodyWritesInAnothersName() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transactions.runAs(AMINA, () -> insert(BORIS, "forged")))
                .havingRootCause()
                .withMessageContaining("row-level security");
    }

    @Test
    void theNodeHasNoPerson() {
        assertThat(
                        transactions.asNode(() ->
                                jdbc.sql("SELECT current_person() IS NULL")
                                        .query(Boolean.class)
                                        .single()))
                .isTrue();
    }

    @Test
    void anExceptionRollsBack() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        transactions.runAs(
                                AMINA,
                                () -> {
                                    insert(AMINA, "never");
                                    throw new IllegalStateException("stop");
                                }))
                .withMessage("stop");

        assertThat(transactions.asNode(this::texts)).isEmpty();
    }

    @Test
    void nestedForTheSamePersonJoins() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        transactions.runAs(
                                AMINA,
                                () -> {
                                    write(AMINA, "inner");
                                    throw new IllegalStateException("outer fails");
                                }));

        assertThat(transactions.asNode(this::texts)).isEmpty();
    }

    @Test
    void nestedForAnotherIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.runAs(AMINA, () -> transactions.asNode(() -> 1)))
                .withMessageContaining(Roles.NODE)
                .withMessageContaining(AMINA.toString());
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.runAsNode(() -> transactions.as(AMINA, () -> 1)));
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.runAs(AMINA, () -> transactions.as(BORIS, () -> 1)));
    }

    @Test
    void actsOfAPersonAndOfTheNodeHappenTogether() {
        transactions.together(
                AMINA,
                () -> {
                    write(AMINA, "first");
                    assertThat(transactions.asNode(this::texts)).containsExactly("first");
                    return transactions.as(AMINA, this::texts);
                });
        assertThat(transactions.asNode(this::texts)).containsExactly("first");
    }

    @Test
    void noneOfTheActsHappensWhenALaterOneFails() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        transactions.together(
                                AMINA,
                                () -> {
                                    write(AMINA, "first");
                                    return transactions.asNode(() -> {
                                        throw new IllegalStateException("second fails");
                                    });
                                }))
                .withMessage("second fails");
        assertThat(transactions.asNode(this::texts)).isEmpty();
    }

    @Test
    void anActThatFailedIsNotForgottenWhenItsExceptionWasCaught() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        transactions.together(
                                AMINA,
                                () -> {
                                    try {
                                        transactions.runAs(
                                                AMINA,
                                                () -> {
                                                    insert(AMINA, "half");
                                                    throw new IllegalArgumentException();
                                                });
                                    } catch (IllegalArgumentException caught) {
                                        return 0;
                                    }
                                    return 1;
                                }))
                .withMessageContaining("failed");
        assertThat(transactions.asNode(this::texts)).isEmpty();
    }

    @Test
    void betweenActsNothingIsSeenAndNobodyElseActs() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transactions.together(AMINA, this::texts));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        transactions.together(AMINA, () -> transactions.as(BORIS, this::texts)))
                .withMessageContaining(BORIS.toString());
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        transactions.together(
                                AMINA,
                                () ->
                                        transactions.asNode(
                                                () -> transactions.as(AMINA, this::texts))));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        transactions.as(AMINA, () -> transactions.together(AMINA, this::texts)));
    }

    @Test
    void workAfterTheCommitInTheSameThreadIsRefusedRatherThanLost() {
        List<RuntimeException> refused = new ArrayList<>();
        transactions.runAs(
                AMINA,
                () ->
                        TransactionSynchronizationManager.registerSynchronization(
                                new TransactionSynchronization() {
                                    @Override
                                    public void afterCommit() {
                                        try {
                                            write(AMINA, "too late");
                                        } catch (IllegalStateException e) {
                                            refused.add(e);
                                        }
                                    }
                                }));

        assertThat(refused).hasSize(1);
        assertThat(transactions.asNode(this::texts)).isEmpty();
    }

    private void write(PersonId person, String text) {
        transactions.runAs(person, () -> insert(person, text));
    }

    private void insert(PersonId person, String text) {
        jdbc.sql("INSERT INTO note VALUES (?, ?)").params(person.value(), text).update();
    }

    private List<String> texts() {
        return jdbc.sql("SELECT text FROM chancery.note").query(String.class).list();
    }
}
