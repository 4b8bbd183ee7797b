package chancery.work.planning.tables;

import chancery.foundation.documents.tables.Row;
import chancery.foundation.documents.tables.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the cells of a table prove of its notation. Proofs of both ways prove neither. */
final class Evidence {
    private static final Set<PlanColumn> DAYS =
            EnumSet.of(PlanColumn.START, PlanColumn.END, PlanColumn.DUE, PlanColumn.PERIOD);
    private static final Set<PlanColumn> NUMBERS =
            EnumSet.of(PlanColumn.BUDGET, PlanColumn.BASELINE, PlanColumn.TARGET);

    private final Table table;
    private final Map<Integer, PlanColumn> columns;

    Evidence(Table table, Map<Integer, PlanColumn> columns) {
        this.table = table;
        this.columns = columns;
    }

    /**
     * @param language of the headings; empty when there are none
     */
    DateOrder dates(String language) {
        Set<DateOrder> seen = EnumSet.noneOf(DateOrder.class);
        for (String cell : cells(DAYS)) {
            seen.add(ReadDay.evidence(cell));
        }
        seen.remove(DateOrder.UNKNOWN);
        if (seen.size() == 1) {
            return seen.iterator().next();
        }
        boolean dayFirst = seen.isEmpty() && !language.isEmpty() && !language.equals("en");
        return dayFirst ? DateOrder.DAY_FIRST : DateOrder.UNKNOWN;
    }

    DecimalSign decimals() {
        Set<DecimalSign> seen = EnumSet.noneOf(DecimalSign.class);
        for (String cell : cells(NUMBERS)) {
            seen.add(ReadNumber.evidence(cell));
        }
        seen.remove(DecimalSign.UNKNOWN);
        return seen.size() == 1 ? seen.iterator().next() : DecimalSign.UNKNOWN;
    }

    private List<String> cells(Set<PlanColumn> fields) {
        return columns.entrySet().stream()
                .filter(entry -> fields.contains(entry.getValue()))
                .flatMap(entry -> table.body().stream().map(row -> text(row, entry.getKey())))
                .toList();
    }

    private static String text(Row row, int column) {
        return row.cell(column).text();
    }
}
