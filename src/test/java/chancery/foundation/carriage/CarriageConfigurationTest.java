package chancery.foundation.carriage;

import static chancery.foundation.carriage.TestNetwork.LIMA;
import static chancery.foundation.carriage.TestNetwork.MINISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.foundation.storage.TestDatabase;
import chancery.kernel.Transactions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class CarriageConfigurationTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    /** The floor above answers arrivals by submitting receipts, so it needs carriage itself. */
    private record Answering(Carriage carriage) implements Arrivals, CarriageEvents {
        @Override
        public Outcome arrived(Envelope envelope) {
            return Outcome.REGISTERED;
        }

        @Override
        public void carried(Carried carried) {}

        @Override
        public void refused(Refused refused) {}
    }

    @Test
    void theNodeStartsAndStopsWithTheContext(@TempDir Path folder) {
        TestNetwork network = new TestNetwork(folder);
        CarriageNode node;
        try (AnnotationConfigApplicationContext context =
                new AnnotationConfigApplicationContext()) {
            context.registerBean(CarriageSettings.class, network::hub);
            context.registerBean(JdbcClient.class, database::jdbc);
            context.registerBean(Transactions.class, database::transactions);
            context.registerBean(InstantSource.class, Clock::systemUTC);
            context.registerBean(
                    Answering.class, () -> new Answering(context.getBean(Carriage.class)));
            context.register(CarriageConfiguration.class);
            context.refresh();

            node = context.getBean(CarriageNode.class);
            assertThat(node.isRunning()).isTrue();
            assertThat(context.getBean(Carriage.class).self()).isEqualTo(MINISTRY);
            assertThat(database.transactions().asNode(context.getBean(Links.class)::all))
                    .extracting(Link::peer)
                    .contains(LIMA);
        }
        assertThat(node.isRunning()).isFalse();
    }
}
