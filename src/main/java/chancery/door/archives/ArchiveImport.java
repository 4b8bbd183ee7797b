package chancery.door.archives;

import chancery.correspondence.ArchiveShelf;
import chancery.correspondence.ArchivedDispatch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Puts volumes on the shelf, some hundred dispatches a transaction. What an earlier run put there
 * is found and left, so that one that was broken off is run again.
 */
public final class ArchiveImport {
    private static final int BATCH = 100;

    private final ArchiveShelf shelf;
    private final List<ArchivedDispatch> batch = new ArrayList<>();
    private ArchiveShelf.Outcome outcome = new ArchiveShelf.Outcome(0, 0);

    public ArchiveImport(ArchiveShelf shelf) {
        this.shelf = shelf;
    }

    /** What an import did. */
    public record Report(ArchiveShelf.Outcome outcome, TeiTally tally) {}

    /**
     * @param progress is told, now and then, how many dispatches have been dealt with
     */
    public Report run(TeiVolumes volumes, IntConsumer progress) {
        TeiTally tally =
                volumes.read(dispatch -> {
                    batch.add(dispatch);
                    if (batch.size() == BATCH) {
                        flush(progress);
                    }
                });
        flush(progress);
        return new Report(outcome, tally);
    }

    private void flush(IntConsumer progress) {
        if (!batch.isEmpty()) {
            outcome = outcome.and(shelf.add(batch));
            batch.clear();
            progress.accept(outcome.added() + outcome.present());
        }
    }
}
