package chancery.door.confirming;

import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.work.directory.PublicPersonId;
import chancery.work.engagements.Citation;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.Engagements;
import chancery.work.engagements.Participant;
import chancery.work.engagements.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the file of an engagement, or adds to one that is there what was missing. */
@Component
class EngagementMaking {
    private final Engagements engagements;

    EngagementMaking(Engagements engagements) {
        this.engagements = engagements;
    }

    /**
     * @param cited the document, and the agreements it tells of
     * @param actions of plans that it serves
     * @return the engagement, as it is cited
     */
    Citation make(
            PersonId me,
            Confirmation confirmation,
            ConfirmedEngagement told,
            List<Participant> present,
            List<Citation> cited,
            List<Citation> actions,
            List<Finding> findings) {
        return switch (told.entry()) {
            case Entry.Known(var id) -> {
                Engagement known =
                        engagements
                                .find(me, EngagementId.of(id))
                                .orElseThrow(() -> Problem.absent("engagement.unknown"));
                EngagementContent before = known.content();
                EngagementContent after =
                        before.withParticipants(joined(before.participants(), present))
                                .withTopics(topics(before.topics(), told.topics()))
                                .withCited(cited(before.cited(), cited))
                                .withActions(cited(before.actions(), actions));
                if (!after.equals(before)) {
                    engagements.change(me, known.id(), known.version(), after);
                }
                findings.add(Finding.joined(Section.ENGAGEMENT, before.title(), known.id().ref()));
                yield new Citation(before.title(), known.id().ref());
            }
            case Entry.New _, Entry.None _ -> {
                LocalDate ends = told.ends();
                EngagementContent content =
                        EngagementContent.of(told.kind(), told.title(), told.starts())
                                .headed(
                                        told.kind(),
                                        told.title(),
                                        told.country(),
                                        told.place(),
                                        told.starts(),
                                        ends == null ? told.starts() : ends)
                                .withParticipants(joined(List.of(), present))
                                .withTopics(topics(List.of(), told.topics()))
                                .withCited(cited)
                                .withActions(actions);
                EngagementId id =
                        engagements.add(
                                me,
                                confirmation.unit(),
                                confirmation.distribution(),
                                confirmation.audience(),
                                content);
                findings.add(Finding.made(Section.ENGAGEMENT, content.title(), id.ref()));
                yield new Citation(content.title(), id.ref());
            }
        };
    }

    /** Somebody with the function of that day; the entry is where the directory has one. */
    static Participant participant(ConfirmedPerson told, @Nullable PublicPersonId entry) {
        return new Participant(
                told.side(),
                told.name(),
                told.honorific(),
                told.function(),
                isSaid(told) ? "" : told.institution(),
                entry == null ? null : entry.ref());
    }

    /** Whether the function tells its institution already, as a minister's does. */
    private static boolean isSaid(ConfirmedPerson told) {
        return Functions.says(told.function(), told.institution())
                || ImpliedInstitution.of(told.function())
                        .filter(implied -> DirectoryMatches.isSameName(implied, told.institution()))
                        .isPresent();
    }

    private static List<Participant> joined(List<Participant> before, List<Participant> present) {
        List<Participant> all = new ArrayList<>(before);
        for (Participant each : present) {
            if (all.stream().noneMatch(known -> isSame(known, each))) {
                all.add(each);
            }
        }
        return all;
    }

    private static boolean isSame(Participant one, Participant other) {
        Ref entry = one.entry();
        return entry != null && entry.equals(other.entry())
                || DirectoryMatches.isSameName(one.name(), other.name());
    }

    private static List<Topic> topics(List<Topic> before, List<String> told) {
        List<Topic> all = new ArrayList<>(before);
        told.stream()
                .filter(topic -> !topic.isBlank())
                .filter(topic ->
                        all.stream()
                                .noneMatch(
                                        known -> DirectoryMatches.isSameName(known.title(), topic)))
                .forEach(topic -> all.add(new Topic(topic, "", "", "")));
        return all;
    }

    private static List<Citation> cited(List<Citation> before, List<Citation> further) {
        List<Citation> all = new ArrayList<>(before);
        for (Citation each : further) {
            if (all.stream().noneMatch(known -> isSame(known, each))) {
                all.add(each);
            }
        }
        return all;
    }

    private static boolean isSame(Citation one, Citation other) {
        Ref thing = one.ref();
        return thing == null
                ? other.ref() == null && one.text().equalsIgnoreCase(other.text())
                : thing.equals(other.ref());
    }
}
