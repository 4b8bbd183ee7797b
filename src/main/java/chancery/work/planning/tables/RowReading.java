package chancery.work.planning.tables;

import chancery.foundation.documents.tables.Row;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the rows of one table, one after the other: a strand or objective that is said once stands
 * for the rows below it, with a remark; an action that is named again in the next row goes on
 * there.
 */
final class RowReading {
    /** What only an action has. */
    private static final Set<PlanColumn> OF_ACTION =
            EnumSet.of(
                    PlanColumn.START,
                    PlanColumn.END,
                    PlanColumn.PERIOD,
                    PlanColumn.PLACE,
                    PlanColumn.OWNER,
                    PlanColumn.BUDGET);

    private final ColumnMapping mapping;
    private final Map<PlanColumn, String> above = new EnumMap<>(PlanColumn.class);
    private Map<PlanColumn, String> action = Map.of();

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
        Set<PlanColumn> said = EnumSet.copyOf(texts.keySet());
        if (texts.containsKey(PlanColumn.STRAND)
                && !texts.get(PlanColumn.STRAND).equals(above.get(PlanColumn.STRAND))) {
            above.clear();
        }
        carry(PlanColumn.STRAND, texts, values);
        carry(PlanColumn.OBJECTIVE, texts, values);
        ProposedRow.Part part = part(texts, said.contains(PlanColumn.OBJECTIVE), values);
        if (part != ProposedRow.Part.MORE_OF_ACTION) {
            action = texts;
        }
        return Optional.of(values.proposed(texts, part));
    }

    private ProposedRow.Part part(
            Map<PlanColumn, String> texts, boolean ownObjective, RowValues values) {
        if (texts.containsKey(PlanColumn.ACTION)) {
            if (isSameAction(texts)) {
                values.remark(PlanColumn.ACTION, "same-action", texts.get(PlanColumn.ACTION));
                return ProposedRow.Part.MORE_OF_ACTION;
            }
            return ProposedRow.Part.ACTION;
        }
        boolean bare = OF_ACTION.stream().noneMatch(texts::containsKey);
        if (mapping.column(PlanColumn.ACTION).isPresent() && ownObjective && bare) {
            values.remark(
                    PlanColumn.OBJECTIVE,
                    "objective-alone",
                    texts.getOrDefault(PlanColumn.OBJECTIVE, ""));
            return ProposedRow.Part.OBJECTIVE;
        }
        values.blocking(PlanColumn.ACTION, "action-missing", "");
        return ProposedRow.Part.ACTION;
    }

    /** Whether it names the action above it again, and says nothing else of when, where and who. */
    private boolean isSameAction(Map<PlanColumn, String> texts) {
        return Stream.of(PlanColumn.STRAND, PlanColumn.OBJECTIVE, PlanColumn.ACTION)
                        .allMatch(field -> Objects.equals(texts.get(field), action.get(field)))
                && OF_ACTION.stream()
                        .filter(field -> field != PlanColumn.BUDGET)
                        .allMatch(field ->
                                !texts.containsKey(field)
                                        || texts.get(field).equals(action.get(field)))
                && (texts.containsKey(PlanColumn.INDICATOR)
                        || texts.containsKey(PlanColumn.BUDGET));
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
