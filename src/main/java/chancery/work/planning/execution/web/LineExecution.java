package chancery.work.planning.execution.web;

import chancery.foundation.drawing.Days;
import chancery.foundation.drawing.Picture;
import chancery.work.planning.Action;
import chancery.work.planning.ActionStanding;
import chancery.work.planning.Element;
import chancery.work.planning.Indicator;
import chancery.work.planning.execution.EvidenceSource;
import chancery.work.planning.execution.PlanExecution;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done of one action, or what one indicator was found to be.
 *
 * @param entries all of them, those that count first
 * @param reports whether the reader may report on it now
 * @param offered what is likely to be cited as evidence
 * @param picture of an indicator that is a number and has something to draw
 */
public record LineExecution(
        PlanExecution all,
        Element line,
        List<Told> entries,
        boolean reports,
        List<EvidenceSource.Seen> offered,
        @Nullable Picture picture) {

    public LineExecution {
        entries = List.copyOf(entries);
        offered = List.copyOf(offered);
    }

    public String path() {
        return "/plans/" + all.plan().id() + "/lines/" + line.id();
    }

    public LocalDate today() {
        return all.today();
    }

    public ActionStanding standing(Action action) {
        return all.standing(action);
    }

    public int percent(Action action) {
        return all.percent(action);
    }

    /** What was to be reached in words, and was: for an indicator without numbers. */
    public List<PlanExecution.Period> periods(Indicator indicator) {
        return all.periods(indicator);
    }

    /**
     * The period that is probably reported now: the first that has begun and has no value, as far
     * as it has gone.
     */
    public Days due(Indicator indicator) {
        return all.periods(indicator).stream()
                .filter(period -> period.actual() == null && !period.from().isAfter(today()))
                .findFirst()
                .map(period ->
                        new Days(
                                period.from(),
                                period.to().isAfter(today()) ? today() : period.to()))
                .orElseGet(() -> new Days(today().withDayOfMonth(1), today()));
    }
}
