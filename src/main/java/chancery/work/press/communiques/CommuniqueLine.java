package chancery.work.press.communiques;

import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Label;
import chancery.kernel.UnitCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A communiqué as a list shows it. */
public record CommuniqueLine(
        CommuniqueId id,
        String title,
        CommuniqueState state,
        @Nullable Country country,
        LocalDate day,
        List<Language> languages,
        UnitCode unit,
        Label label,
        boolean here) {}
