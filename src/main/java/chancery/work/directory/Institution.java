package chancery.work.directory;

import chancery.foundation.wording.Language;
import chancery.kernel.UnitCode;

/**
 * An institution: a ministry, a parliament, one of its friendship groups, a company.
 *
 * @param unit that keeps the entry
 */
public record Institution(
        InstitutionId id, UnitCode unit, InstitutionContent content, Written written) {

    public String name(Language language) {
        return content.names().in(language);
    }
}
