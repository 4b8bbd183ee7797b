package chancery.door.demo;

import chancery.foundation.wording.Language;
import chancery.kernel.Ref;
import chancery.work.engagements.Audience;
import chancery.work.engagements.Citation;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.Engagements;
import chancery.work.engagements.KnownPeople;
import chancery.work.engagements.Participant;
import chancery.work.engagements.commitments.CommitmentContent;
import chancery.work.engagements.commitments.CommitmentId;
import chancery.work.engagements.commitments.Commitments;
import chancery.work.engagements.commitments.Outcome;
import chancery.work.engagements.papers.Reports;
import chancery.work.planning.CitableActions;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Enters whom the post meets, what is promised, and tells the ministry and the public. */
@Component
@ConditionalOnProperty("chancery.demo.accounts")
class MeetingPeople {
    private final DemoDesk desk;
    private final Engagements engagements;
    private final Commitments commitments;
    private final KnownPeople known;
    private final CitableActions actions;
    private final Reports reports;
    private final GivingCommuniques giving;

    MeetingPeople(
            DemoDesk desk,
            Engagements engagements,
            Commitments commitments,
            KnownPeople known,
            CitableActions actions,
            Reports reports,
            GivingCommuniques giving) {
        this.desk = desk;
        this.engagements = engagements;
        this.commitments = commitments;
        this.known = known;
        this.actions = actions;
        this.reports = reports;
        this.giving = giving;
    }

    void live(RelationsYear.Acting acting, DemoEngagement story) {
        LocalDate first = acting.scope().day(story.from());
        boolean over = acting.isOver(acting.scope().day(story.to()));
        EngagementId id =
                engagements.add(
                        acting.me(),
                        acting.story().unit(),
                        story.distribution(),
                        Audience.UNIT,
                        story.content(
                                acting.scope(),
                                acting.story().host(),
                                story.people().stream()
                                        .map(guest -> worded(acting, guest, first))
                                        .toList(),
                                served(acting, story.action()),
                                over));
        acting.made().put(story.key(), id.ref());
        if (!over) {
            return;
        }
        DemoEngagement.all(story.promises()).forEach(each -> promise(acting, story, id, each));
        if (story.report()) {
            desk.sign(
                    acting.head(),
                    reports.draft(acting.author(), id, acting.story().ministry()),
                    id.value());
        }
        DemoEngagement.Announced announced = story.communique();
        if (announced != null) {
            giving.live(acting, story.key(), announced);
        }
    }

    /** As the directory words them on that day, where it knows them. */
    private Participant worded(
            RelationsYear.Acting acting, DemoEngagement.Guest guest, LocalDate day) {
        Language language = Language.of(acting.author().language()).orElse(Language.FR);
        return known.find(acting.me(), guest.name(), day, language).stream()
                .filter(found -> found.name().equals(guest.name()))
                .findFirst()
                .map(found ->
                        new Participant(
                                guest.side(),
                                guest.name(),
                                found.honorific(),
                                found.function().isEmpty() ? guest.function() : found.function(),
                                found.institution().isEmpty()
                                        ? guest.institution()
                                        : found.institution(),
                                found.entry()))
                .orElseGet(guest::participant);
    }

    /** The action of the plan with this key, as it is cited; none when there is no such plan. */
    List<Citation> served(RelationsYear.Acting acting, @Nullable String key) {
        if (key == null) {
            return List.of();
        }
        UUID action = acting.scope().id("action", key);
        return actions.see(acting.me(), Set.of(action)).stream()
                .map(found ->
                        new Citation(
                                found.title(), new Ref(CitableActions.KIND, action.toString())))
                .toList();
    }

    private void promise(
            RelationsYear.Acting acting,
            DemoEngagement story,
            EngagementId at,
            DemoEngagement.Promise promise) {
        CommitmentId id =
                commitments.add(
                        acting.me(),
                        acting.story().unit(),
                        new CommitmentContent(
                                promise.side(),
                                promise.by(),
                                "",
                                promise.words(),
                                acting.scope().day(promise.due()),
                                acting.story().host(),
                                acting.scope().day(story.to()),
                                new Citation(story.title(), at.ref())),
                        new Commitments.Keeping(story.distribution(), Audience.UNIT, acting.me()));
        decide(acting, id, Outcome.Verdict.KEPT, promise.kept(), promise);
        decide(acting, id, Outcome.Verdict.OVERTAKEN, promise.overtaken(), promise);
    }

    private void decide(
            RelationsYear.Acting acting,
            CommitmentId id,
            Outcome.Verdict verdict,
            @Nullable String day,
            DemoEngagement.Promise promise) {
        if (day != null && acting.isOver(acting.scope().day(day))) {
            commitments.decide(
                    acting.me(),
                    id,
                    0,
                    new Outcome.Decided(
                            verdict,
                            acting.scope().day(day),
                            Objects.requireNonNullElse(promise.note(), promise.words()),
                            null));
        }
    }
}
