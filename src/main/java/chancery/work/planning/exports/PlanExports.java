package chancery.work.planning.exports;

import chancery.foundation.access.Units;
import chancery.foundation.documents.tables.Spreadsheets;
import chancery.foundation.letters.PrintedTable;
import chancery.foundation.letters.TableDocx;
import chancery.foundation.letters.TablePdf;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Gives a plan out as a file, in the reader's language: what is in force, and before approval what
 * is written. Exporting is opening, with its trace.
 */
@Component
public class PlanExports {
    private final Plans plans;
    private final ActionCalendar calendar;
    private final Units units;
    private final Words words;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    PlanExports(
            Plans plans,
            ActionCalendar calendar,
            Units units,
            Words words,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.plans = plans;
        this.calendar = calendar;
        this.units = units;
        this.words = words;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A workbook or csv that can be read in again, a printed table, or a calendar of the actions.
     *
     * @throws chancery.kernel.Problem {@code plan.unknown}
     */
    public ExportedFile of(PersonId me, PlanId id, ExportForm form, Language language) {
        Plan plan = plans.open(me, id);
        PlanState state =
                new PlanState(
                        plan, plans.progress(me, id), LocalDate.ofInstant(clock.instant(), zone));
        PlanSheet sheet = new PlanSheet(words, language);
        byte[] bytes =
                switch (form) {
                    case XLSX -> Spreadsheets.xlsx(List.of(sheet.of(state)));
                    case CSV -> Spreadsheets.csv(sheet.of(state));
                    case DOCX -> TableDocx.of(printed(me, state, language));
                    case PDF -> TablePdf.of(printed(me, state, language));
                    case ICS -> calendar.of(state.content().title(), DatedAction.of(state));
                };
        String post = plan.unit().value().replaceAll("[^\\p{L}\\p{N}]+", "-");
        String name = "plan-%d-%s.%s".formatted(plan.year(), post, form.ending());
        return new ExportedFile(name, form, bytes);
    }

    private PrintedTable printed(PersonId me, PlanState state, Language language) {
        String post =
                transactions.as(
                        me, () -> units.get(state.plan().unit()).names().in(language.code()));
        return new PlanPrint(words, language).of(state, post);
    }
}
