package chancery.door.wiring;

import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.agenda.rules.Suggestion;
import chancery.work.agenda.rules.Suggestions;
import chancery.work.planning.suggested.SuggestedAction;
import chancery.work.planning.suggested.SuggestedActions;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Proposes for plans what the rules of the agenda suggest. */
@Component
class AgendaSuggestions implements SuggestedActions {
    private final Suggestions suggestions;

    AgendaSuggestions(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Override
    public List<SuggestedAction> open(PersonId me, UnitCode post, int year) {
        return suggestions.open(me, post, year).stream().map(AgendaSuggestions::action).toList();
    }

    @Override
    public void taken(PersonId me, UUID id, Ref action) {
        suggestions.take(me, id, action);
    }

    @Override
    public void dismiss(PersonId me, UUID id, String reason) {
        suggestions.dismiss(me, id, reason);
    }

    private static SuggestedAction action(Suggestion suggestion) {
        return new SuggestedAction(
                suggestion.id(),
                suggestion.action().title(),
                suggestion.action().strand(),
                suggestion.action().kind(),
                suggestion.action().description(),
                suggestion.first(),
                suggestion.last(),
                suggestion.keyDateTitle(),
                suggestion.occurrence(),
                "/agenda/" + suggestion.keyDate());
    }
}
