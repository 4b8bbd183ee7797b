package chancery.door.cli.copies;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.api.Api;
import chancery.door.cli.ChanceryCommand;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.carriage.Links;
import chancery.foundation.carriage.NodeName;
import chancery.kernel.Transactions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bag beside running nodes, whose databases are servers of the house. */
class BagCommandTest {
    private final TestNode ministry = TestService.ministry();
    private final TestNode lima = TestService.lima();
    @TempDir Path medium;

    @BeforeEach
    void theLinkIsCut() {
        onLink(links -> links.pause(NodeName.of("ministry")));
    }

    @AfterEach
    void theLinkIsUpAgain() {
        onLink(links -> links.resume(NodeName.of("ministry")));
    }

    private void onLink(Consumer<Links> change) {
        lima.bean(Transactions.class).runAsNode(() -> change.accept(lima.bean(Links.class)));
    }

    @Test
    void whatWaitsArrivesByHandAndIsRegisteredOnceWhenTheLinkReturns() {
        String id = signed();
        assertThat(run("pack", lima, "there.bag")).isZero();
        assertThat(run("open", ministry, "there.bag")).isZero();

        Api officer = Api.as(ministry, "sg4.officer");
        assertThat(officer.await(id).json().get("arrivals")).hasSize(1);

        assertThat(ChanceryCommand.run(arguments("pack", ministry, "back.bag", "--to", "lima")))
                .isZero();
        assertThat(run("open", lima, "back.bag")).isZero();
        Awaitility.await()
                .atMost(Api.PATIENCE)
                .untilAsserted(() ->
                        assertThat(Api.as(lima, "lima.desk").steps(id, "SG/4"))
                                .contains("CARRIED"));

        onLink(links -> links.resume(NodeName.of("ministry")));
        Awaitility.await()
                .atMost(Api.PATIENCE)
                .untilAsserted(() ->
                        assertThat(Api.as(lima, "lima.desk").steps(id, "SG/4"))
                                .contains("REGISTERED"));
        assertThat(officer.read(id).json().get("arrivals")).hasSize(1);
    }

    @Test
    void aBagIsRefusedWhereItWasNotSent() {
        signed();
        run("pack", lima, "lima.bag");
        assertThat(run("open", lima, "lima.bag")).isEqualTo(1);
        assertThat(run("pack", lima, "lima.bag")).as("there is one already").isEqualTo(1);
        assertThat(run("open", lima, "nothing.bag")).isEqualTo(1);
        assertThat(medium.toFile().list()).containsExactly("lima.bag");
    }

    @Test
    void whoDoesNotSayWhatToDoIsTold() {
        assertThat(ChanceryCommand.run("bag")).isEqualTo(2);
        assertThat(ChanceryCommand.run("bag", "pack")).isEqualTo(2);
        assertThat(run("pack", ministry, "to-whom.bag")).isEqualTo(1);
        assertThat(Files.exists(medium.resolve("to-whom.bag"))).isFalse();
    }

    @Test
    void otherCommandsReachTheServerOfTheHouseToo() {
        assertThat(ChanceryCommand.run("verify", lima.home().toString())).isZero();
        assertThat(ChanceryCommand.run("verify", lima.home().resolve("keys").toString()))
                .as("no node there")
                .isEqualTo(1);
    }

    private String signed() {
        String id = Api.as(lima, "lima.desk").draft("Par valise", "SG/4");
        Api.as(lima, "lima.head").sign(id);
        return id;
    }

    private int run(String word, TestNode node, String file) {
        return ChanceryCommand.run(arguments(word, node, file));
    }

    private String[] arguments(String word, TestNode node, String file, String... more) {
        String[] first = {
            "bag", word, medium.resolve(file).toString(), "--data", node.home().toString()
        };
        String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }
}
