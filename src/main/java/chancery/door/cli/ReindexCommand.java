package chancery.door.cli;

import chancery.correspondence.RegisteredDispatches;
import chancery.door.cli.node.NodeFolder;
import chancery.door.cli.node.WhichNode;
import chancery.foundation.search.SearchIndex;
import chancery.foundation.search.SearchIndexing;
import chancery.foundation.search.SearchSource;
import chancery.foundation.storage.DatabaseVisit;
import chancery.work.agreements.AgreementsInSearch;
import chancery.work.directory.DirectoryInSearch;
import chancery.work.engagements.EngagementsInSearch;
import chancery.work.engagements.commitments.CommitmentsInSearch;
import chancery.work.press.communiques.CommuniquesInSearch;
import chancery.work.press.coverage.CoverageInSearch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Rebuilds the search index of a node, which goes on being searched meanwhile if the node runs. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = {
            "Rebuilds a node's search index from its database. Beside a running node the node does it,",
            "and goes on searching in the earlier one until it is done."
        })
final class ReindexCommand implements Callable<Integer> {
    private static final long LOOK_EVERY_MILLIS = 200;

    @Mixin private WhichNode which = new WhichNode();

    @Override
    public Integer call() throws InterruptedException {
        NodeFolder node = which.node();
        if (SearchIndex.isOpenElsewhere(node.index())) {
            Path asked = SearchIndex.askForRebuild(node.index());
            while (Files.exists(asked) && SearchIndex.isOpenElsewhere(node.index())) {
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
            System.out.println(
                    node.name()
                            + (Files.exists(asked)
                                    ? ": stopped before it was done; the index is rebuilt at its next start"
                                    : ": the running node has rebuilt its index"));
            return 0;
        }
        try (DatabaseVisit visit = node.visit()) {
            System.out.printf(
                    "%s: %d dispatches and things indexed%n", node.name(), rebuild(visit, node));
        }
        return 0;
    }

    private static long rebuild(DatabaseVisit visit, NodeFolder node) {
        try (SearchIndex index = SearchIndex.open(node.index())) {
            return new SearchIndexing(
                            visit.jdbc(), visit.transactions(), sources(visit.jdbc()), index)
                    .reindex();
        }
    }

    /** Those that a running node has. */
    static List<SearchSource> sources(JdbcClient sql) {
        return List.of(
                new RegisteredDispatches(sql),
                DirectoryInSearch.searchedPeople(sql),
                DirectoryInSearch.searchedInstitutions(sql),
                EngagementsInSearch.searchedEngagements(sql),
                CommitmentsInSearch.searchedCommitments(sql),
                AgreementsInSearch.searchedAgreements(sql),
                CoverageInSearch.searchedCoverage(sql),
                CommuniquesInSearch.searchedCommuniques(sql));
    }
}
