package chancery.foundation.register;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a room of the floors above keeps beside the log: the dispatches, arrivals and receipts, the
 * plans and contracts that entries speak of. Verification asks each whether they are still what was
 * logged.
 */
@FunctionalInterface
public interface Holdings {
    /** Of a log beside which nothing is kept. */
    Holdings NONE =
            () ->
                    new Inspection() {
                        @Override
                        public Optional<Misfit> compare(List<Logged> page) {
                            return Optional.empty();
                        }

                        @Override
                        public Optional<Misfit> end(long size) {
                            return Optional.empty();
                        }
                    };

    /** An entry with its place in the log. */
    record Logged(long index, Entry entry) {}

    /**
     * Something that is kept is not what was logged.
     *
     * @param index of the entry; the end of the log when no entry speaks of it
     * @param expected what the log says, naming the dispatch
     */
    record Misfit(long index, String expected, String found) {}

    /** Several as one. */
    static Holdings all(List<? extends Holdings> rooms) {
        return () -> {
            List<Inspection> inspections = rooms.stream().map(Holdings::inspect).toList();
            return new Inspection() {
                @Override
                public Optional<Misfit> compare(List<Logged> page) {
                    return inspections.stream()
                            .flatMap(each -> each.compare(page).stream())
                            .min(Comparator.comparingLong(Misfit::index));
                }

                @Override
                public Optional<Misfit> end(long size) {
                    return inspections.stream()
                            .flatMap(each -> each.end(size).stream())
                            .findFirst();
                }
            };
        };
    }

    /** Begins to compare, before the log is looked at; within the node's running transaction. */
    Inspection inspect();

    /** One comparison, from the first entry to the last. */
    interface Inspection {
        /** The first of the next entries beside which something else is kept. */
        Optional<Misfit> compare(List<Logged> page);

        /**
         * What was kept when the comparison began and no entry speaks of.
         *
         * @param size of the log, all of which has been compared
         */
        Optional<Misfit> end(long size);
    }
}
