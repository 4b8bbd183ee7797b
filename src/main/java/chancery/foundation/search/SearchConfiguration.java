package chancery.foundation.search;

import chancery.kernel.Transactions;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts the room together. The index lies in {@code index/} of the node's home unless {@code
 * chancery.search.index} names another folder; the floors above give a {@link SearchSource} for
 * each kind.
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
            JdbcClient jdbc,
            Transactions transactions,
            List<SearchSource> sources,
            SearchIndex index) {
        return new SearchIndexing(jdbc, transactions, sources, index);
    }

    @Bean
    Sights sights(JdbcClient jdbc, Transactions transactions) {
        return new Sights(jdbc, transactions);
    }
}
