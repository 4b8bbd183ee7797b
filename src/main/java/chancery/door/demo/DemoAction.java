package chancery.door.demo;

import chancery.kernel.PersonId;
import chancery.work.planning.Action;
import chancery.work.planning.ActionKind;
import chancery.work.planning.BudgetLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * @param person the login of the colleague that {@code owner} means
 * @param cost in the currency of the plan
 */
record DemoAction(
        String key,
        String title,
        ActionKind kind,
        String from,
        String to,
        @Nullable String place,
        String owner,
        @Nullable String person,
        @Nullable List<String> partners,
        @Nullable String audience,
        @Nullable BigDecimal cost,
        boolean recurring) {

    Action line(Scope scope, UUID objective, String currency, Function<String, PersonId> people) {
        return new Action(
                scope.id("action", key),
                objective,
                title,
                kind,
                scope.day(from),
                scope.day(to),
                Objects.requireNonNullElse(place, ""),
                owner,
                person == null ? null : people.apply(person),
                partners == null ? List.of() : partners,
                Objects.requireNonNullElse(audience, ""),
                "",
                cost == null ? List.of() : List.of(new BudgetLine("", cost, currency)),
                recurring,
                false);
    }
}
