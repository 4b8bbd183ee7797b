package chancery.door.wiring;

import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.EngagementFilter;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.EngagementLists;
import chancery.work.engagements.Engagements;
import chancery.work.engagements.Participant;
import chancery.work.engagements.Side;
import chancery.work.engagements.commitments.CommitmentFilter;
import chancery.work.engagements.commitments.Ledger;
import chancery.work.press.communiques.Cited;
import chancery.work.press.communiques.Occasion;
import chancery.work.press.communiques.Occasions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives communiqués the engagements that they tell of, without what either side said. */
@Component
class EngagementOccasions implements Occasions {
    private static final int MOST = 12;

    private final Engagements engagements;
    private final EngagementLists lists;
    private final Ledger ledger;

    EngagementOccasions(Engagements engagements, EngagementLists lists, Ledger ledger) {
        this.engagements = engagements;
        this.lists = lists;
        this.ledger = ledger;
    }

    @Override
    public List<Cited> find(PersonId me, String typed) {
        return lists.latest(me, EngagementFilter.ALL.saying(typed), MOST).stream()
                .filter(line -> !line.calledOff())
                .map(line -> new Cited(line.title(), line.id().ref()))
                .toList();
    }

    @Override
    public Optional<Occasion> open(PersonId me, Ref engagement, Language language) {
        return visible(me, engagement)
                .map(found -> engagements.open(me, found.id()))
                .map(opened -> occasion(me, opened, language));
    }

    @Override
    public Optional<String> page(PersonId me, Ref engagement) {
        return visible(me, engagement).map(found -> "/engagements/" + found.id());
    }

    private Optional<Engagement> visible(PersonId me, Ref engagement) {
        if (!engagement.kind().equals(EngagementId.KIND)) {
            return Optional.empty();
        }
        try {
            return engagements.find(me, EngagementId.parse(engagement.id()));
        } catch (Problem noId) {
            return Optional.empty();
        }
    }

    private Occasion occasion(PersonId me, Engagement engagement, Language language) {
        EngagementContent content = engagement.content();
        return new Occasion(
                new Cited(content.title(), engagement.id().ref()),
                content.kind().name(),
                content.country(),
                counterpart(content, language),
                content.place(),
                content.starts(),
                content.ends(),
                introduced(content, Side.OURS),
                introduced(content, Side.THEIRS),
                introduced(content, Side.OTHER),
                content.topics().stream()
                        .map(topic -> new Occasion.Point(topic.title(), topic.outcome()))
                        .toList(),
                ledger.list(me, CommitmentFilter.ALL.saidAt(engagement.id().ref())).stream()
                        .filter(each -> engagement.distribution().covers(each.distribution()))
                        .map(each ->
                                new Occasion.Promise(
                                        each.content().by(),
                                        each.content().words(),
                                        each.content().due()))
                        .toList(),
                engagement.distribution());
    }

    /** The institution of the first guest, or else the country. */
    private static String counterpart(EngagementContent content, Language language) {
        Country country = content.country();
        return content.on(Side.THEIRS).stream()
                .map(Participant::institution)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(country == null ? "" : country.name(language.locale()));
    }

    private static List<String> introduced(EngagementContent content, Side side) {
        return content.on(side).stream()
                .map(person ->
                        person.described().isEmpty()
                                ? person.styled()
                                : person.styled() + ", " + person.described())
                .toList();
    }
}
