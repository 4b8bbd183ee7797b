package chancery.door.api.plans;

import chancery.door.api.AskedLanguage;
import chancery.door.api.Fields;
import chancery.foundation.access.Person;
import chancery.foundation.documents.tables.Table;
import chancery.foundation.documents.tables.Tables;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Problem;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.tables.ColumnMapping;
import chancery.work.planning.tables.DateOrder;
import chancery.work.planning.tables.DecimalSign;
import chancery.work.planning.tables.PlanColumn;
import chancery.work.planning.tables.ProposedRow;
import chancery.work.planning.tables.RowChanges;
import chancery.work.planning.tables.RowProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A table into a plan: every row with its problems first, the ready ones taken when confirmed. */
@RestController
@RequestMapping("/api/plans/{id}")
class PlanImportApi {
    private final Plans plans;
    private final Words words;
    private final Tables tables = new Tables();

    PlanImportApi(Plans plans, Words words) {
        this.plans = plans;
        this.words = words;
    }

    /** How the rows were read: what the caller said, and the program's guess for the rest. */
    record MappingJson(
            List<ColumnJson> columns, String dates, String decimals, @Nullable String currency) {
        static MappingJson of(Table table, ColumnMapping mapping) {
            return new MappingJson(
                    IntStream.rangeClosed(1, table.width())
                            .mapToObj(column -> ColumnJson.of(table, mapping, column))
                            .toList(),
                    mapping.dates().name(),
                    mapping.decimals().name(),
                    mapping.currency());
        }
    }

    record ColumnJson(String heading, @Nullable String field) {
        static ColumnJson of(Table table, ColumnMapping mapping, int column) {
            var header = table.header();
            return new ColumnJson(
                    header == null ? "" : header.cell(column).text(),
                    Objects.toString(mapping.columns().get(column), null));
        }
    }

    record RowProblemJson(String field, String code, String detail, boolean blocking) {}

    record RowJson(
            int number,
            boolean ready,
            String strand,
            String strandCode,
            String objective,
            @Nullable String due,
            String action,
            @Nullable String start,
            @Nullable String end,
            String owner,
            @Nullable BigDecimal budget,
            @Nullable String currency,
            String indicator,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            List<RowProblemJson> problems) {}

    record ImportedJson(
            int tables, int table, MappingJson mapping, List<RowJson> rows, int ready, int taken) {}

    /**
     * @param table which of the file's tables, from 0
     * @param columns the field of each column in order, separated by commas, nothing for a column
     *     that is left out; guessed by the headings when absent
     */
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportedJson take(
            @AuthenticationPrincipal Person me,
            HttpServletRequest http,
            @PathVariable String id,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "0") int table,
            @RequestParam @Nullable String columns,
            @RequestParam @Nullable String dates,
            @RequestParam @Nullable String decimals,
            @RequestParam @Nullable String currency,
            @RequestParam(defaultValue = "false") boolean confirm)
            throws IOException {
        Plan plan = writable(me, id);
        String name = file.getOriginalFilename();
        List<Table> found = tables.read(name == null ? "" : name, file.getBytes());
        if (table < 0 || table >= found.size()) {
            throw Problem.refused("api.table").at("table").with("tables", found.size());
        }
        Table chosen = found.get(table);
        ColumnMapping mapping =
                mapping(chosen, columns, dates, decimals)
                        .withCurrency(currency(chosen, currency, plan.sheet().currency()));
        List<ProposedRow> rows = mapping.rows(chosen);
        List<ProposedRow> ready = rows.stream().filter(ProposedRow::isReady).toList();
        if (confirm) {
            plans.edit(me.id(), plan.id(), RowChanges.of(plan.sheet(), ready));
        }
        Language language = AskedLanguage.of(http);
        return new ImportedJson(
                found.size(),
                table,
                MappingJson.of(chosen, mapping),
                rows.stream().map(row -> shown(row, language)).toList(),
                ready.size(),
                confirm ? ready.size() : 0);
    }

    private static ColumnMapping mapping(
            Table table,
            @Nullable String columns,
            @Nullable String dates,
            @Nullable String decimals) {
        ColumnMapping guessed = ColumnMapping.guess(table);
        ColumnMapping mapping = columns == null ? guessed : named(guessed, columns);
        return mapping.with(Fields.word(DateOrder.class, dates, mapping.dates(), "dates"))
                .with(Fields.word(DecimalSign.class, decimals, mapping.decimals(), "decimals"));
    }

    private static ColumnMapping named(ColumnMapping guessed, String columns) {
        ColumnMapping mapping = guessed;
        for (int column : guessed.columns().keySet()) {
            mapping = mapping.with(column, null);
        }
        String[] fields = columns.split(",", -1);
        for (int i = 0; i < fields.length; i++) {
            if (!fields[i].isBlank()) {
                mapping =
                        mapping.with(
                                i + 1,
                                Fields.word(
                                        PlanColumn.class, fields[i], PlanColumn.TEXT, "columns"));
            }
        }
        return mapping;
    }

    private static String currency(Table table, @Nullable String given, String ofPlan) {
        String named = ColumnMapping.guess(table).currency();
        return given != null && !given.isBlank() ? given.strip() : named == null ? ofPlan : named;
    }

    private RowJson shown(ProposedRow row, Language language) {
        return new RowJson(
                row.number(),
                row.isReady(),
                row.text(PlanColumn.STRAND),
                row.strandCode(),
                row.text(PlanColumn.OBJECTIVE),
                Objects.toString(row.due(), null),
                row.text(PlanColumn.ACTION),
                Objects.toString(row.start(), null),
                Objects.toString(row.end(), null),
                row.text(PlanColumn.OWNER),
                row.budget(),
                row.currency(),
                row.text(PlanColumn.INDICATOR),
                row.baseline(),
                row.target(),
                row.problems().stream().map(problem -> shown(problem, language)).toList());
    }

    private RowProblemJson shown(RowProblem problem, Language language) {
        return new RowProblemJson(
                problem.field().name(),
                problem.code(),
                words.text(language, problem.key(), problem.values()),
                problem.blocking());
    }

    private Plan writable(Person me, String id) {
        Plan plan = plans.open(me.id(), PlanId.parse(id));
        if (!plans.mayWrite(me.id(), plan)) {
            throw Problem.forbidden("plan.not-yours").with("unit", plan.unit().value());
        }
        if (!plan.standing().open()) {
            throw Problem.conflict("plan.shut");
        }
        return plan;
    }
}
