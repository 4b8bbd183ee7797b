package chancery.door.cli.archives;

import chancery.door.cli.node.NodeFolder;
import chancery.door.cli.node.ProgressLine;
import chancery.foundation.storage.DatabaseVisit;
import chancery.work.engagements.EngagementShelf;
import chancery.work.engagements.archives.PastEngagement;
import chancery.work.engagements.archives.PastEngagements;
import chancery.work.engagements.archives.PastList;
import chancery.work.engagements.archives.PastShelf;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Takes lists of past engagements over into a node, also while it runs. */
final class PastImport {
    private PastImport() {}

    static void run(NodeFolder node, PastList list, List<Path> files) {
        List<PastEngagements> lists =
                files.stream().map(file -> PastEngagements.of(list, file)).toList();
        List<PastEngagement> all = lists.stream().flatMap(each -> each.read().stream()).toList();
        ProgressLine progress = new ProgressLine(all.size());
        try (DatabaseVisit visit = node.visit()) {
            EngagementShelf shelf = new EngagementShelf(visit.jdbc(), InstantSource.system());
            int added = new PastShelf(shelf, visit.transactions()).keep(all, progress::at);
            progress.end();
            System.out.printf(
                    "%s: %d engagements (%d new, %d there already).%n",
                    node.name(), all.size(), added, all.size() - added);
        }
        List<String> former =
                lists.stream()
                        .flatMap(each -> each.formerCountries().stream())
                        .distinct()
                        .sorted()
                        .toList();
        if (!former.isEmpty()) {
            System.out.println(
                    "Kept in words, being no country of ISO 3166 today: "
                            + String.join("; ", former)
                            + ".");
        }
        List<String> unreadable =
                lists.stream().flatMap(each -> each.unreadable().stream()).toList();
        System.out.println(
                "Not read: " + (unreadable.isEmpty() ? "nothing." : unreadable.size() + "."));
        unreadable.forEach(each -> System.out.println("  " + each));
    }
}
