package chancery.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.web.search.Findings;
import chancery.foundation.search.SearchSource;
import chancery.foundation.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A node that is down is indexed anew from the same sources as one that runs. */
class ReindexCommandTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    @Test
    void itReadsEveryKindThatARunningNodeFinds() {
        assertThat(ReindexCommand.sources(database.jdbc()))
                .extracting(SearchSource::kind)
                .containsExactlyInAnyOrderElementsOf(
                        new Post(TestService.lima()).node().bean(Findings.class).kinds());
    }
}
