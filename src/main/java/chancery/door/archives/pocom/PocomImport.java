package chancery.door.archives.pocom;

import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.directory.EntryShelf;
import chancery.work.directory.Shelved;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the archive's entries into the directory of a unit, some hundred a transaction. What an
 * earlier run put there is found and left, so that one that was broken off is run again.
 */
public final class PocomImport {
    private static final int BATCH = 500;

    private final EntryShelf shelf;
    private final UnitCode unit;
    private final @Nullable PersonId by;

    /**
     * @param unit that keeps the entries
     * @param by who takes them over; null for a command on the machine
     */
    public PocomImport(EntryShelf shelf, UnitCode unit, @Nullable PersonId by) {
        this.shelf = shelf;
        this.unit = unit;
        this.by = by;
    }

    /**
     * What an import did: how many of each were new.
     *
     * @param archive what was read
     */
    public record Report(PocomArchive archive, int institutions, int people, int tenures) {
        /** How many were there already. */
        public int present() {
            return archive.institutions().size()
                    + archive.people().size()
                    + archive.tenures().size()
                    - institutions
                    - people
                    - tenures;
        }
    }

    /**
     * @param progress is told, now and then, how many entries have been dealt with
     */
    public Report run(PocomArchive archive, IntConsumer progress) {
        int institutions = add(archive.institutions(), 0, progress);
        int people = add(archive.people(), archive.institutions().size(), progress);
        int tenures =
                add(
                        archive.tenures(),
                        archive.institutions().size() + archive.people().size(),
                        progress);
        return new Report(archive, institutions, people, tenures);
    }

    private int add(List<? extends Shelved> all, int before, IntConsumer progress) {
        int added = 0;
        for (int i = 0; i < all.size(); i += BATCH) {
            int end = Math.min(i + BATCH, all.size());
            added += shelf.add(unit, by, all.subList(i, end));
            progress.accept(before + end);
        }
        return added;
    }
}
