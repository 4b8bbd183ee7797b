package chancery.door.api.finding;

import chancery.door.api.Fields;
import chancery.door.web.about.Matter;
import chancery.door.web.about.Thing;
import chancery.door.web.about.Things;
import chancery.door.web.about.Timeline;
import chancery.door.web.about.Timelines;
import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is known of a thing, from all rooms. */
@RestController
@RequestMapping("/api/about")
class AboutApi {
    private final Things things;
    private final Timelines timelines;

    AboutApi(Things things, Timelines timelines) {
        this.things = things;
        this.timelines = timelines;
    }

    record ThingJson(
            String kind, String id, String title, String detail, String label, String href) {
        static ThingJson of(Thing thing) {
            return new ThingJson(
                    thing.ref().kind(),
                    thing.ref().id(),
                    thing.title(),
                    thing.detail(),
                    thing.label().name(),
                    thing.href());
        }
    }

    record TimelineEventJson(
            String kind,
            String id,
            String matter,
            String day,
            String until,
            String title,
            String href,
            @Nullable String label) {
        static TimelineEventJson of(Event event) {
            return new TimelineEventJson(
                    event.ref().kind(),
                    event.ref().id(),
                    Matter.of(event.ref()).name(),
                    event.day().toString(),
                    event.until().toString(),
                    event.title(),
                    event.href(),
                    event.label() == null ? null : event.label().name());
        }
    }

    record AboutJson(ThingJson thing, boolean cut, List<TimelineEventJson> events) {
        static AboutJson of(Thing thing, Timeline timeline) {
            return new AboutJson(
                    ThingJson.of(thing),
                    timeline.cut(),
                    timeline.events().stream().map(TimelineEventJson::of).toList());
        }
    }

    /** What some letters may mean, kind by kind, the likeliest of each first. */
    @GetMapping
    List<ThingJson> find(
            @AuthenticationPrincipal Person me, @RequestParam(defaultValue = "") String q) {
        return things.find(me.id(), q, language(me)).stream()
                .flatMap(found -> found.things().stream())
                .map(ThingJson::of)
                .toList();
    }

    /** The thing with its timeline, the latest first. */
    @GetMapping("/{kind}/{id}")
    AboutJson about(
            @AuthenticationPrincipal Person me,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam @Nullable String matter,
            @RequestParam @Nullable Integer year) {
        Thing thing = things.see(me.id(), new Ref(kind, id), language(me));
        Matter wanted =
                matter == null || matter.isBlank()
                        ? null
                        : Fields.word(Matter.class, matter, Matter.OTHER, "matter");
        return AboutJson.of(thing, timelines.about(me.id(), thing).of(wanted, year));
    }

    private static Language language(Person me) {
        return Language.of(me.language()).orElse(Language.FR);
    }
}
