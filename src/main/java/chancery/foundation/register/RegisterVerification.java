package chancery.foundation.register;

import chancery.foundation.register.Verdict.Broken;
import chancery.foundation.register.Verdict.Fault;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Recomputes the log from its first entry and compares it with everything that was kept about it:
 * hashes, numbers, counters, signed heads, who read what, and the dispatches themselves. The node
 * goes on working meanwhile; what it appends in that time is not looked at.
 *
 * <p>Not found: that somebody who holds the whole database cut off what lies after the newest
 * signed head. Heads that were kept elsewhere close that gap.
 */
public final class RegisterVerification {
    private static final int PAGE = 1000;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final TreeHeads heads;
    private final TreeHeadSigner signer;
    private final Holdings holdings;

    public RegisterVerification(
            JdbcClient jdbc,
            Transactions transactions,
            TreeHeads heads,
            TreeHeadSigner signer,
            Holdings holdings) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.heads = heads;
        this.signer = signer;
        this.holdings = holdings;
    }

    /** Told now and then how many entries of all have been looked at. */
    @FunctionalInterface
    public interface Progress {
        void at(long done, long total);
    }

    public Verdict verify(Progress progress) {
        return verify(progress, List.of());
    }

    /**
     * @param witnessed heads of this log that were kept elsewhere, such as at the ministry
     */
    public Verdict verify(Progress progress, List<SignedTreeHead> witnessed) {
        return transactions.asNode(() -> {
            // The log last: it only grows, so nothing seen before may be beyond it.
            Holdings.Inspection held = holdings.inspect();
            List<SignedTreeHead> signed =
                    Stream.concat(heads.all().stream(), witnessed.stream()).toList();
            Snapshot log = snapshot();
            Walk walk = new Walk(signed, signer);
            return walkThrough(walk, log, held, progress)
                    .or(() -> rowsBeyond(log))
                    .or(() -> walk.finish(log))
                    .or(() -> held.end(log.size()).map(RegisterVerification::broken))
                    .<Verdict>map(broken -> broken)
                    .orElseGet(() -> walk.sound());
        });
    }

    /**
     * What the log says of itself at one moment.
     *
     * @param counters the last number given in each book and year
     * @param beyond the first row after the end, when there is one
     */
    record Snapshot(CompactRange range, Map<Walk.Volume, Long> counters, Optional<Long> beyond) {
        long size() {
            return range.size();
        }
    }

    /** One statement, so that it is one moment. */
    private Snapshot snapshot() {
        Map<Walk.Volume, Long> counters = new HashMap<>();
        List<Snapshot> rows =
                jdbc.sql(
                                """
                                SELECT h.size, h.frontier, c.unit, c.book, c.year, c.last,
                                       (SELECT min(index) FROM register_entry
                                         WHERE index >= h.size) AS beyond
                                FROM register_head h LEFT JOIN register_counter c ON true
                                """)
                        .query((row, _) -> {
                            if (row.getString("unit") != null) {
                                counters.put(
                                        new Walk.Volume(
                                                UnitCode.of(row.getString("unit")),
                                                Book.valueOf(row.getString("book")),
                                                row.getInt("year")),
                                        row.getLong("last"));
                            }
                            return new Snapshot(
                                    CompactRange.of(row.getLong("size"), row.getBytes("frontier")),
                                    counters,
                                    Optional.ofNullable(row.getObject("beyond", Long.class)));
                        })
                        .list();
        return rows.stream()
                .findFirst()
                .orElseGet(() -> new Snapshot(CompactRange.EMPTY, Map.of(), Optional.of(0L)));
    }

    private Optional<Broken> walkThrough(
            Walk walk, Snapshot log, Holdings.Inspection held, Progress progress) {
        while (walk.size() < log.size()) {
            long from = walk.size();
            for (Walk.Row row : page(from, Math.min(log.size(), from + PAGE))) {
                Optional<Broken> broken = walk.step(row);
                if (broken.isPresent()) {
                    return earlier(held.compare(walk.logged()), broken.get());
                }
            }
            Optional<Holdings.Misfit> misfit = held.compare(walk.logged());
            if (misfit.isPresent()) {
                return misfit.map(RegisterVerification::broken);
            }
            if (walk.size() == from) {
                return Optional.of(
                        new Broken(from, Fault.MISSING, "entry " + from, "none until the end"));
            }
            progress.at(walk.size(), log.size());
        }
        return Optional.empty();
    }

    /** Of two faults in one page, the one that comes first in the log. */
    private static Optional<Broken> earlier(Optional<Holdings.Misfit> misfit, Broken broken) {
        return misfit.filter(each -> each.index() < broken.index())
                .map(RegisterVerification::broken)
                .or(() -> Optional.of(broken));
    }

    private static Broken broken(Holdings.Misfit misfit) {
        return new Broken(misfit.index(), Fault.HOLDING, misfit.expected(), misfit.found());
    }

    private static Optional<Broken> rowsBeyond(Snapshot log) {
        return log.beyond()
                .map(index ->
                        new Broken(
                                log.size(),
                                Fault.END,
                                "no entry after " + (log.size() - 1),
                                "entry " + index));
    }

    private List<Walk.Row> page(long from, long to) {
        return jdbc.sql(StoredEntry.PAGE).params(from, to).query(StoredEntry.ROW).list();
    }
}
