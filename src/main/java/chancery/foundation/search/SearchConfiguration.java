package chancery.foundation.search;

import chancery.kernel.Transactions;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts the room together. The index lies in {@code index/} of the node's home unless {@code
 * chancery.search.index} names another folder; the floor above gives the {@link SearchSource}.
 */
@Configuration(proxyBeanMethods = false)
public class SearchConfiguration {

    @Bean(destroyMethod = "close")
    SearchIndex searchIndex(
            @Value("${chancery.search.index:${chancery.storage.home}/index}") Path folder) {
        return SearchIndex.open(folder);
    }

    @Bean
    SearchIndexing searchIndexing(
            JdbcClient jdbc, Transactions transactions, SearchSource source, SearchIndex index) {
        return new SearchIndexing(jdbc, transactions, source, index);
    }

    @Bean
    Sights sights(JdbcClient jdbc, Transactions transactions) {
        return new Sights(jdbc, transactions);
    }
}
