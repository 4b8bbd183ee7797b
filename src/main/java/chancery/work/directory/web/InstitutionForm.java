package chancery.work.directory.web;

import chancery.kernel.UnitCode;
import chancery.work.directory.Institution;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form for an institution.
 *
 * @param institution that is changed; null for a new one
 * @param parent what it belongs to; null for nothing
 * @param usual the retention date that is proposed
 */
public record InstitutionForm(
        @Nullable Institution institution,
        @Nullable Institution parent,
        List<UnitCode> units,
        LocalDate usual) {}
