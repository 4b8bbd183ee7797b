package chancery.door.web.about;

import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.work.planning.CitableActions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The actions of plans, each in its latest plan. */
@Component
class ActionThings implements KnownThings {
    private final CitableActions actions;

    ActionThings(CitableActions actions) {
        this.actions = actions;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CitableActions.KIND);
    }

    @Override
    public Optional<Thing> see(PersonId me, Ref ref, Language language) {
        return Identities.uuid(ref)
                .flatMap(id -> actions.see(me, List.of(id)).stream().findFirst())
                .map(ActionThings::thing);
    }

    @Override
    public List<Thing> find(PersonId me, String typed, Language language) {
        return actions.find(me, typed).stream().limit(MOST).map(ActionThings::thing).toList();
    }

    private static Thing thing(CitableActions.Found found) {
        return Thing.of(
                new Ref(CitableActions.KIND, found.action().toString()),
                found.title(),
                found.unit() + " · " + found.year(),
                found.label(),
                "/plans/" + found.plan() + "/lines/" + found.action());
    }
}
