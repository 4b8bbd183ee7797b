package chancery.correspondence;

import chancery.foundation.search.SearchIndex;
import chancery.foundation.search.SearchIndexing;
import chancery.kernel.Transactions;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rebuilds the search index of a node that does not run. */
public final class Reindexing {
    private Reindexing() {}

    /**
     * @param folder of the index
     * @return how many dispatches it now holds
     */
    public static long rebuild(JdbcClient sql, Transactions transactions, Path folder) {
        try (SearchIndex index = SearchIndex.open(folder)) {
            return new SearchIndexing(sql, transactions, new RegisteredDispatches(sql), index)
                    .reindex();
        }
    }
}
