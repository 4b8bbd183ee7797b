package chancery.work.directory.merging;

import chancery.work.directory.InstitutionId;
import chancery.work.directory.PublicPerson;
import java.util.List;

/**
 * Two entries that may be one person.
 *
 * @param likeness of their names, 0 to 100
 * @param shared institutions in which both are or were
 */
public record LikelyDouble(
        PublicPerson one, PublicPerson two, int likeness, List<InstitutionId> shared) {}
