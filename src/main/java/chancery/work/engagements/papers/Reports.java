package chancery.work.engagements.papers;

import chancery.correspondence.drafting.DraftContent;
import chancery.correspondence.drafting.Drafts;
import chancery.foundation.access.Person;
import chancery.kernel.DispatchId;
import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.Engagements;
import chancery.work.engagements.commitments.Commitment;
import chancery.work.engagements.commitments.Ledger;
import chancery.work.engagements.messages.EngagementAnnex;
import chancery.work.engagements.messages.EngagementMessage;
import chancery.work.engagements.pictures.Picture;
import chancery.work.engagements.pictures.Pictures;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Drafts the report on an engagement: a dispatch with the engagement as its annex. */
@Component("engagementReports")
public class Reports {
    /** Of photographs that go along, together, in bytes; narrow links have to carry them. */
    public static final int LARGEST = 8 << 20;

    private final Engagements engagements;
    private final Ledger ledger;
    private final Pictures pictures;
    private final Drafts drafts;
    private final ReportLetter letter;
    private final InstantSource clock;
    private final ZoneId zone;

    Reports(
            Engagements engagements,
            Ledger ledger,
            Pictures pictures,
            Drafts drafts,
            ReportLetter letter,
            InstantSource clock,
            ZoneId zone) {
        this.engagements = engagements;
        this.ledger = ledger;
        this.pictures = pictures;
        this.drafts = drafts;
        this.letter = letter;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * An ordinary draft of the person, under the engagement's label. The annex says what stands now
     * and the promises made at it that stand under no higher label, and brings the photographs that
     * fit into {@value #LARGEST} bytes together, the first kept first; when that cannot be attached
     * there is no draft either.
     *
     * @throws Problem {@code engagement.elsewhere}, {@code engagement.unit}
     */
    public DispatchId draft(Person me, EngagementId id, UnitCode to) {
        Engagement engagement = engagements.open(me.id(), id);
        UnitCode unit = engagement.unit();
        if (engagement.origin() != Engagement.Origin.HERE || unit == null) {
            throw Problem.conflict("engagement.elsewhere");
        }
        if (!engagements.units(me.id()).contains(unit)) {
            throw Problem.forbidden("engagement.unit").with("unit", unit);
        }
        List<Commitment> promises =
                ledger.naming(me.id(), id.ref()).stream()
                        .filter(each -> each.unit().equals(unit) && each.here())
                        .filter(each -> engagement.distribution().covers(each.distribution()))
                        .filter(each -> saidAt(each, id))
                        .toList();
        ReportLetter.Text text = letter.of(me, engagement.content(), promises);
        DispatchId draft =
                drafts.write(
                        me.id(),
                        new DraftContent(
                                unit,
                                "",
                                LocalDate.ofInstant(clock.instant(), zone),
                                List.of(to),
                                List.of(),
                                Transmission.ENCRYPTED,
                                engagement.distribution(),
                                Precedence.ROUTINE,
                                List.of(),
                                text.subject(),
                                text.body(),
                                text.language().code(),
                                null));
        try {
            List<Picture> carried = carried(me, id);
            drafts.addAnnex(
                    me.id(),
                    draft,
                    "engagement.json",
                    EngagementAnnex.MEDIA_TYPE,
                    EngagementAnnex.write(
                            EngagementMessage.of(engagement, unit, promises, carried)));
            for (Picture picture : carried) {
                drafts.addAnnex(
                        me.id(),
                        draft,
                        picture.name(),
                        picture.mediaType(),
                        pictures.content(me.id(), id, picture.sha512()).bytes());
            }
            return draft;
        } catch (RuntimeException e) {
            drafts.discard(me.id(), draft);
            throw e;
        }
    }

    /** Its photographs, the first kept first, as many as fit. */
    private List<Picture> carried(Person me, EngagementId id) {
        List<Picture> carried = new ArrayList<>();
        int size = 0;
        for (Picture picture : pictures.of(me.id(), id)) {
            if (size + picture.size() <= LARGEST) {
                carried.add(picture);
                size += picture.size();
            }
        }
        return carried;
    }

    private static boolean saidAt(Commitment commitment, EngagementId id) {
        var where = commitment.content().where();
        return where != null && id.ref().equals(where.ref());
    }
}
