package chancery.work.planning.feasibility;

import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import java.util.List;

/** The days of a host country. */
public interface HostCalendar {

    /**
     * Public holidays of a civil year; empty when none are known.
     *
     * @param country ISO 3166-1 alpha-2
     */
    List<HostDay> holidays(String country, int year, Language language);

    /** Elections of a civil year that the person may know of. */
    List<HostDay> elections(PersonId me, String country, int year);
}
