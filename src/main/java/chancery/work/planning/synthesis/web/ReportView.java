package chancery.work.planning.synthesis.web;

import chancery.foundation.access.Unit;
import chancery.foundation.wording.Language;
import chancery.work.planning.Plan;
import chancery.work.planning.contracts.ReportingPeriod;
import chancery.work.planning.synthesis.Paragraph;
import chancery.work.planning.synthesis.ReportPeriods;
import java.util.List;
import java.util.Map;

/**
 * A report being prepared.
 *
 * @param mine whether the reader reports for the post
 * @param reporting how often the contract asks for one
 * @param periods of the plan's year
 * @param from the first day that this one tells of
 * @param to the last
 * @param paragraphs what it will say
 * @param told the same by paragraph with its sources
 * @param unsent how many entries will go with it
 */
public record ReportView(
        Plan plan,
        Unit unit,
        Unit superior,
        boolean mine,
        ReportingPeriod reporting,
        List<ReportPeriods.Span> periods,
        ReportPeriods.Span span,
        Language language,
        List<Paragraph> paragraphs,
        Map<String, List<Told>> told,
        long unsent) {

    public String path() {
        return "/plans/" + plan.id() + "/report";
    }

    public boolean isChosen(ReportPeriods.Span period) {
        return period.equals(span);
    }
}
