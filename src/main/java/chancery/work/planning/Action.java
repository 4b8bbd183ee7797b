package chancery.work.planning;

import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What will be done for an objective.
 *
 * @param start the first day; an action without days is planned and not yet dated
 * @param end the last day, itself included
 * @param owner who answers for it, as the plan says it: a function or a name
 * @param person the colleague meant by {@code owner}, when known on the post's node
 * @param partners institutions and people it is done with
 * @param audience whom it is for
 * @param budget its money; lines in different currencies are never added
 * @param recurring comes back every year: the next plan is seeded with it
 * @param cancelled given up by an amendment; its history stays
 */
public record Action(
        UUID id,
        UUID objective,
        String title,
        ActionKind kind,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        String place,
        String owner,
        @Nullable PersonId person,
        List<String> partners,
        String audience,
        String text,
        List<BudgetLine> budget,
        boolean recurring,
        boolean cancelled)
        implements Element {

    /** How many partners, and how many budget lines, one action may have. */
    public static final int MOST_LINES = 40;

    public Action {
        title = Texts.paragraph("title", title);
        place = Texts.optionalLine("place", place);
        owner = Texts.optionalLine("owner", owner);
        audience = Texts.optionalLine("audience", audience);
        text = Texts.prose("text", text);
        partners =
                partners.stream()
                        .map(p -> Texts.optionalLine("partners", p))
                        .filter(p -> !p.isEmpty())
                        .toList();
        budget = List.copyOf(budget);
        Texts.day("start", start);
        Texts.day("end", end);
        if (start != null && end != null && end.isBefore(start)) {
            throw Problem.refused("plan.action-dates").at("end").with("start", start);
        }
        if (partners.size() > MOST_LINES || budget.size() > MOST_LINES) {
            throw Problem.tooLarge("plan.action-lines").with("most", MOST_LINES);
        }
    }

    @Override
    public UUID parent() {
        return objective;
    }

    /** The same action on other days. */
    public Action on(LocalDate newStart, LocalDate newEnd) {
        return new Action(
                id, objective, title, kind, newStart, newEnd, place, owner, person, partners,
                audience, text, budget, recurring, cancelled);
    }

    /** The same action with further money. */
    public Action with(List<BudgetLine> further) {
        return new Action(
                id,
                objective,
                title,
                kind,
                start,
                end,
                place,
                owner,
                person,
                partners,
                audience,
                text,
                Stream.concat(budget.stream(), further.stream()).toList(),
                recurring,
                cancelled);
    }

    /** The same action, given up. */
    public Action givenUp() {
        return new Action(
                id, objective, title, kind, start, end, place, owner, person, partners, audience,
                text, budget, recurring, true);
    }

    @Override
    public Action withId(UUID newId) {
        return new Action(
                newId, objective, title, kind, start, end, place, owner, person, partners, audience,
                text, budget, recurring, cancelled);
    }

    @Override
    public Action under(UUID parent) {
        return new Action(
                id, parent, title, kind, start, end, place, owner, person, partners, audience, text,
                budget, recurring, cancelled);
    }
}
