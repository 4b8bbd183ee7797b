package chancery.door.demo;

import chancery.kernel.Ref;
import chancery.work.press.communiques.Communique;
import chancery.work.press.communiques.CommuniqueContent;
import chancery.work.press.communiques.CommuniqueId;
import chancery.work.press.communiques.Communiques;
import chancery.work.press.communiques.Drafting;
import chancery.work.press.communiques.Negotiation;
import chancery.work.press.communiques.Releasing;
import chancery.work.press.communiques.messages.Telling;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Drafts a communiqué from a visit, agrees on it with the other side, releases and tells it. */
@Component
@ConditionalOnProperty("chancery.demo.accounts")
class GivingCommuniques {
    /** Under which a communiqué is remembered beside the key of its engagement. */
    static final String OF = "communique of ";

    private final DemoDesk desk;
    private final Drafting drafting;
    private final Communiques communiques;
    private final Negotiation negotiation;
    private final Releasing releasing;
    private final Telling telling;

    GivingCommuniques(
            DemoDesk desk,
            Drafting drafting,
            Communiques communiques,
            Negotiation negotiation,
            Releasing releasing,
            Telling telling) {
        this.desk = desk;
        this.drafting = drafting;
        this.communiques = communiques;
        this.negotiation = negotiation;
        this.releasing = releasing;
        this.telling = telling;
    }

    void live(RelationsYear.Acting acting, String key, DemoEngagement.Announced story) {
        Ref engagement = Objects.requireNonNull(acting.made().get(key));
        List<DemoEngagement.Said> texts = story.texts();
        CommuniqueId id =
                drafting.from(
                        acting.me(),
                        acting.story().unit(),
                        engagement,
                        texts.stream().map(DemoEngagement.Said::spoken).toList());
        Communique draft = communiques.open(acting.me(), id);
        CommuniqueContent written =
                draft.content().saying(texts.stream().map(DemoEngagement.Said::wording).toList());
        communiques.change(acting.me(), id, draft.version(), draft.distribution(), written);
        negotiation.propose(acting.me(), id, version(acting, id));
        texts.forEach(text -> answer(acting, id, text));
        negotiation.agree(acting.me(), id, version(acting, id), true);
        releasing.release(acting.head(), id, version(acting, id));
        acting.made().put(OF + key, id.ref());
        desk.sign(
                acting.head(),
                telling.draft(acting.author(), id, acting.story().ministry()),
                id.value());
    }

    private void answer(RelationsYear.Acting acting, CommuniqueId id, DemoEngagement.Said text) {
        List<String> theirs = text.theirs();
        if (theirs == null) {
            return;
        }
        negotiation.answer(
                acting.me(), id, version(acting, id), text.spoken(), String.join("\n", theirs));
        for (int row : DemoEngagement.all(text.take())) {
            negotiation.take(acting.me(), id, version(acting, id), text.spoken(), row);
        }
    }

    private int version(RelationsYear.Acting acting, CommuniqueId id) {
        return communiques.find(acting.me(), id).orElseThrow().version();
    }
}
