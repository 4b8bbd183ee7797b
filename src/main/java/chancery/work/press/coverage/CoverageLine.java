package chancery.work.press.coverage;

import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.UnitCode;
import chancery.work.press.Origin;
import chancery.work.press.outlets.Medium;
import chancery.work.press.outlets.OutletId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An item as a list shows it. */
public record CoverageLine(
        CoverageId id,
        Origin origin,
        UnitCode unit,
        LocalDate day,
        CoverageKind kind,
        Mention mention,
        String headline,
        String topic,
        String address,
        OutletId outlet,
        String outletName,
        Medium medium,
        @Nullable Country country,
        String region,
        Distribution distribution) {
    public Label label() {
        return distribution.label();
    }
}
