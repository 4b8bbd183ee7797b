package chancery.door.web;

import chancery.foundation.storage.TestDatabase;
import chancery.foundation.wording.Words;
import chancery.kernel.Transactions;
import java.time.InstantSource;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages over a real database, without carriage and keys: enough for whatever is only shown. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({"chancery.foundation.access", "chancery.door.web"})
class PagesApplication {
    @Bean(destroyMethod = "close")
    TestDatabase database() {
        return TestDatabase.fresh();
    }

    @Bean
    DataSource dataSource(TestDatabase database) {
        return database.app();
    }

    @Bean
    JdbcClient jdbcClient(TestDatabase database) {
        return database.jdbc();
    }

    @Bean
    Transactions transactions(TestDatabase database) {
        return database.transactions();
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    ZoneId zone() {
        return ZoneId.of("America/Lima");
    }

    @Bean
    Words words() {
        return Words.load();
    }
}
