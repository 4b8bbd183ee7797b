package chancery.work.planning.web;

import chancery.foundation.documents.tables.Row;
import chancery.foundation.documents.tables.Table;
import chancery.work.planning.Plan;
import chancery.work.planning.tables.ColumnMapping;
import chancery.work.planning.tables.PlanColumn;
import chancery.work.planning.tables.ProposedRow;
import chancery.work.planning.tables.Uploads.Upload;
import java.util.List;

/**
 * A table about to be taken into a plan.
 *
 * @param chosen which of the file's tables, from 0
 */
public record ImportView(
        Plan plan, Upload upload, int chosen, ColumnMapping mapping, List<ProposedRow> rows) {

    /** What a row says below its action, where it says it. */
    public static final List<PlanColumn> MORE =
            List.of(
                    PlanColumn.CONTEXT,
                    PlanColumn.EFFECT,
                    PlanColumn.RISK,
                    PlanColumn.PARTNER,
                    PlanColumn.AUDIENCE,
                    PlanColumn.TEXT);

    public Table table() {
        return upload.tables().get(chosen);
    }

    public String path() {
        return "/plans/" + plan.id() + "/import/" + upload.id();
    }

    /** How a column is headed, or its first words. */
    public String heading(int column) {
        Row header = table().header();
        Row row = header == null ? table().rows().getFirst() : header;
        return row.cell(column).text();
    }

    /** What a column says in the first row below the header. */
    public String example(int column) {
        return table().body().isEmpty() ? "" : table().body().getFirst().cell(column).text();
    }

    public String field(int column) {
        PlanColumn field = mapping.columns().get(column);
        return field == null ? "" : field.name();
    }

    public long ready() {
        return rows.stream().filter(ProposedRow::isReady).count();
    }
}
