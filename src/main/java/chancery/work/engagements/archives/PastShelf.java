package chancery.work.engagements.archives;

import chancery.kernel.Distribution;
import chancery.kernel.Transactions;
import chancery.work.engagements.EngagementShelf;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Keeps past engagements: unmarked, for everybody of the node, some hundred a transaction. What an
 * earlier run kept is found and left, so that one that was broken off is run again.
 */
public final class PastShelf {
    private static final int BATCH = 200;

    private final EngagementShelf shelf;
    private final Transactions transactions;

    public PastShelf(EngagementShelf shelf, Transactions transactions) {
        this.shelf = shelf;
        this.transactions = transactions;
    }

    /**
     * @param progress is told, now and then, how many have been dealt with
     * @return how many were not there before
     */
    public int keep(List<PastEngagement> engagements, IntConsumer progress) {
        int added = 0;
        for (int i = 0; i < engagements.size(); i += BATCH) {
            List<PastEngagement> batch =
                    engagements.subList(i, Math.min(i + BATCH, engagements.size()));
            added +=
                    transactions.asNode(
                            () -> batch.stream().mapToInt(each -> keep(each) ? 1 : 0).sum());
            progress.accept(i + batch.size());
        }
        return added;
    }

    private boolean keep(PastEngagement past) {
        return shelf.keepPast(past.id(), past.source(), Distribution.UNMARKED, past.content());
    }
}
