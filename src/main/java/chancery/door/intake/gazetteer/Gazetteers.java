package chancery.door.intake.gazetteer;

import chancery.kernel.PersonId;

/** Knows the names that somebody may see in the rooms of the node. */
@FunctionalInterface
public interface Gazetteers {

    /** Names that this person may see; what is hidden from them is not among them. */
    Gazetteer of(PersonId me);
}
