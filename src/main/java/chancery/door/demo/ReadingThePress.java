package chancery.door.demo;

import chancery.kernel.Distribution;
import chancery.kernel.Ref;
import chancery.work.press.coverage.Cited;
import chancery.work.press.coverage.CoverageContent;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.coverage.Coverages;
import chancery.work.press.messages.Sending;
import chancery.work.press.outlets.Outlet;
import chancery.work.press.outlets.OutletFilter;
import chancery.work.press.outlets.OutletId;
import chancery.work.press.outlets.Outlets;
import chancery.work.press.review.Composing;
import chancery.work.press.review.ReviewId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Enters the outlets of a country and what they published, tied to what it is about; sends reviews.
 */
@Component
@ConditionalOnProperty("chancery.demo.accounts")
class ReadingThePress {
    private final DemoDesk desk;
    private final Outlets outlets;
    private final Coverages coverages;
    private final Composing composing;
    private final Sending sending;
    private final MeetingPeople meeting;

    ReadingThePress(
            DemoDesk desk,
            Outlets outlets,
            Coverages coverages,
            Composing composing,
            Sending sending,
            MeetingPeople meeting) {
        this.desk = desk;
        this.outlets = outlets;
        this.coverages = coverages;
        this.composing = composing;
        this.sending = sending;
        this.meeting = meeting;
    }

    void live(RelationsYear.Acting acting) {
        Map<String, OutletId> houses = new HashMap<>();
        for (DemoPress.House house : acting.story().outlets()) {
            houses.put(house.key(), known(acting, house));
        }
        Map<CoverageId, DemoPress.Item> read = new LinkedHashMap<>();
        for (DemoPress.Item item : acting.story().coverage()) {
            if (acting.isOver(acting.scope().day(item.on()))) {
                CoverageId id =
                        enter(acting, Objects.requireNonNull(houses.get(item.outlet())), item);
                acting.remember(item.key(), id.ref());
                read.put(id, item);
            }
        }
        for (String day : acting.story().reviews()) {
            if (acting.isOver(acting.scope().day(day))) {
                review(acting, acting.scope().day(day), read);
            }
        }
    }

    /** The outlet of this name, or else a new one. */
    private OutletId known(RelationsYear.Acting acting, DemoPress.House house) {
        return outlets.find(acting.me(), new OutletFilter(house.name(), null, null)).stream()
                .filter(each -> each.content().name().equals(house.name()))
                .findFirst()
                .map(Outlet::id)
                .orElseGet(() ->
                        outlets.add(
                                acting.me(),
                                house.content(
                                        acting.story().host(), acting.scope(), house.name())));
    }

    /** What has a summary and appeared within the days of a review, sent to the ministry. */
    private void review(
            RelationsYear.Acting acting, LocalDate day, Map<CoverageId, DemoPress.Item> read) {
        List<Composing.Pick> picks = new ArrayList<>();
        read.forEach((id, item) -> {
            LocalDate on = acting.scope().day(item.on());
            String summary = item.summary();
            if (summary != null && !on.isAfter(day) && on.isAfter(day.minusDays(Composing.DAYS))) {
                picks.add(new Composing.Pick(id, summary));
            }
        });
        ReviewId review =
                composing.begin(
                        acting.me(), acting.story().unit(), Distribution.UNMARKED, day, picks);
        desk.sign(
                acting.head(),
                sending.send(acting.me(), review, acting.story().ministry()),
                review.value());
    }

    private CoverageId enter(RelationsYear.Acting acting, OutletId outlet, DemoPress.Item item) {
        return coverages.add(
                acting.me(),
                CoverageContent.of(
                                acting.scope().day(item.on()), outlet, item.kind(), item.headline())
                        .mentioning(item.mention(), item.words())
                        .on(item.topic())
                        .about(about(acting, item))
                        .serving(
                                meeting.served(acting, item.action()).stream()
                                        .map(each -> new Cited(each.text(), each.ref()))
                                        .toList()));
    }

    private static List<Cited> about(RelationsYear.Acting acting, DemoPress.Item item) {
        List<Cited> about = new ArrayList<>();
        String key = item.engagement();
        acting.story().engagements().stream()
                .filter(each -> each.key().equals(key))
                .forEach(each -> {
                    add(about, each.title(), acting.made().get(each.key()));
                    if (item.communique()) {
                        add(
                                about,
                                each.title(),
                                acting.made().get(GivingCommuniques.OF + each.key()));
                    }
                });
        return about;
    }

    private static void add(List<Cited> about, String title, @Nullable Ref ref) {
        if (ref != null) {
            about.add(new Cited(title, ref));
        }
    }
}
