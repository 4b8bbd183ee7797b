package chancery.work.planning.tables;

import java.util.Map;

/**
 * Something in a row that a person should look at.
 *
 * @param code its sentence is {@code plan-table.problem.<code>} in the message bundles; it says
 *     what to do
 * @param values for the sentence's holes
 * @param blocking whether the row cannot come in like this; otherwise it is a remark
 */
public record RowProblem(
        PlanColumn field, String code, Map<String, Object> values, boolean blocking) {

    public RowProblem {
        values = Map.copyOf(values);
    }

    static RowProblem blocking(PlanColumn field, String code, String value) {
        return new RowProblem(field, code, Map.of("value", value), true);
    }

    static RowProblem remark(PlanColumn field, String code, String value) {
        return new RowProblem(field, code, Map.of("value", value), false);
    }

    /** The key of its sentence in the message bundles. */
    public String key() {
        return "plan-table.problem." + code;
    }
}
