package chancery.foundation.storage;

import chancery.kernel.Transactions;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Puts storage together: the home, the database in it or elsewhere, migrated, and the pool.
 *
 * <p>The context closes them in the reverse order, so that whoever depends on the pool still has a
 * database while it stops.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
public class StorageConfiguration {

    @Bean(destroyMethod = "close")
    NodeHome nodeHome(StorageProperties properties) {
        return NodeHome.open(properties.home());
    }

    /** Either source of a database; closing an external one does nothing. */
    @Bean(destroyMethod = "close")
    DatabaseSource databaseSource(StorageProperties properties, NodeHome home) {
        return properties.external() == null
                ? new DatabaseSource.Embedded(PostgresProcess.start(properties.embedded(home.pg())))
                : new DatabaseSource.External(properties.external().settings());
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseSource source, StorageProperties properties) {
        DatabaseSettings database = source.database();
        Migrations.run(database);
        return DataSources.app(database, properties.poolSize());
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    Transactions transactions(JdbcClient jdbc, PlatformTransactionManager manager) {
        return new ActingTransactions(jdbc, manager);
    }
}
