package chancery.work.planning.tables;

import chancery.foundation.documents.tables.Row;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the rows of one table, one after the other: a strand or objective that is said once stands
 * for the rows below it, with a remark.
 */
final class RowReading {
    private final ColumnMapping mapping;
    private final Map<PlanColumn, String> above = new EnumMap<>(PlanColumn.class);

    RowReading(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    /** Empty for a row that says nothing in the mapped columns. */
    Optional<ProposedRow> read(Row row) {
        RowValues values = new RowValues(mapping, row);
        Map<PlanColumn, String> texts = new EnumMap<>(PlanColumn.class);
        for (PlanColumn field : mapping.columns().values()) {
            mapping.cell(row, field).ifPresent(cell -> texts.put(field, cell.text()));
        }
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        if (texts.containsKey(PlanColumn.STRAND)
                && !texts.get(PlanColumn.STRAND).equals(above.get(PlanColumn.STRAND))) {
            above.clear();
        }
        carry(PlanColumn.STRAND, texts, values);
        carry(PlanColumn.OBJECTIVE, texts, values);
        if (!texts.containsKey(PlanColumn.ACTION)) {
            values.blocking(PlanColumn.ACTION, "action-missing", "");
        }
        return Optional.of(values.proposed(texts));
    }

    private void carry(PlanColumn field, Map<PlanColumn, String> texts, RowValues values) {
        String said = texts.get(field);
        String before = above.get(field);
        if (said != null) {
            above.put(field, said);
        } else if (before != null) {
            texts.put(field, before);
            values.remark(field, "from-above", before);
        } else if (mapping.column(field).isPresent()) {
            values.blocking(
                    field, field == PlanColumn.STRAND ? "strand-missing" : "objective-missing", "");
        }
    }
}
