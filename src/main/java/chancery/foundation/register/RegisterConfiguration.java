package chancery.foundation.register;

import chancery.kernel.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts the register together; a {@link TreeHeadSigner} and {@link Holdings} come from the floor
 * above.
 */
@Configuration(proxyBeanMethods = false)
public class RegisterConfiguration {
    private static final Duration BETWEEN_HEADS = Duration.ofMinutes(1);

    @Bean
    Numbers numbers(JdbcClient jdbc) {
        return new Numbers(jdbc);
    }

    @Bean
    Register register(JdbcClient jdbc) {
        return new Register(jdbc);
    }

    @Bean
    Readings readings(JdbcClient jdbc, Register register, InstantSource clock, ZoneId zone) {
        return new Readings(jdbc, register, clock, zone);
    }

    @Bean
    Quarantine quarantine(JdbcClient jdbc, Register register, InstantSource clock) {
        return new Quarantine(jdbc, register, clock);
    }

    @Bean
    TreeHeads treeHeads(
            JdbcClient jdbc,
            Transactions transactions,
            TreeHeadSigner signer,
            InstantSource clock) {
        return new TreeHeads(jdbc, transactions, signer, clock);
    }

    @Bean
    WitnessedHeads witnessedHeads(JdbcClient jdbc) {
        return new WitnessedHeads(jdbc);
    }

    @Bean
    TreeHeadRounds treeHeadRounds(TreeHeads heads) {
        return new TreeHeadRounds(heads, BETWEEN_HEADS);
    }

    @Bean
    RegisterVerification registerVerification(
            JdbcClient jdbc,
            Transactions transactions,
            TreeHeads heads,
            TreeHeadSigner signer,
            List<Holdings> holdings) {
        return new RegisterVerification(jdbc, transactions, heads, signer, Holdings.all(holdings));
    }
}
