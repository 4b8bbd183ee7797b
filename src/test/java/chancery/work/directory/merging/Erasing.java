package chancery.work.directory.merging;

import chancery.work.directory.DirectoryHouse;

/** Erasures of a {@link DirectoryHouse}, for tests of other rooms. */
public final class Erasing {
    private Erasing() {}

    public static Erasures in(DirectoryHouse house) {
        return new Erasures(
                house.sql(),
                house.people,
                house.rights,
                house.transactions(),
                _ -> {},
                house.clock(),
                DirectoryHouse.ZONE);
    }
}
