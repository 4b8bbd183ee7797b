package chancery.work.planning.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a table says of a plan. A value that could not be read is null and has its
 * problem; its text is always there.
 *
 * @param number of the row in its sheet, from 1
 * @param texts the cells as written, by field; blank ones are left out
 * @param part what of the plan the row says
 * @param strandCode {@code POLITICAL}, {@code ECONOMIC}, {@code CULTURAL}, {@code COMMUNICATION} or
 *     {@code OTHER}, by the strand's name
 * @param currency ISO 4217; null when the row has no money
 * @param baseline null also when the cell says it in words
 * @param target likewise
 * @param unit what the indicator counts, as its column or its values say; {@code %} for a share
 */
public record ProposedRow(
        int number,
        Map<PlanColumn, String> texts,
        Part part,
        String strandCode,
        @Nullable LocalDate due,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable BigDecimal budget,
        @Nullable String currency,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        String unit,
        List<RowProblem> problems) {

    /** What of a plan a row says. */
    public enum Part {
        /** An action, and perhaps the indicator that measures it. */
        ACTION,
        /** More of the action of the row above: a further indicator, a further sum. */
        MORE_OF_ACTION,
        /** An objective, and perhaps an indicator of its own. */
        OBJECTIVE
    }

    public ProposedRow {
        Map<PlanColumn, String> copy = new EnumMap<>(PlanColumn.class);
        copy.putAll(texts);
        texts = Collections.unmodifiableMap(copy);
        problems = List.copyOf(problems);
    }

    /** The cell of a field; empty text when there is none. */
    public String text(PlanColumn field) {
        return texts.getOrDefault(field, "");
    }

    /** Whether the row can come in as it is. */
    public boolean isReady() {
        return problems.stream().noneMatch(RowProblem::blocking);
    }
}
