package chancery.door.api.engagements;

import chancery.door.api.Fields;
import chancery.foundation.access.Person;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.work.engagements.Audience;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.EngagementFilter;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.EngagementKind;
import chancery.work.engagements.EngagementLine;
import chancery.work.engagements.EngagementLists;
import chancery.work.engagements.Engagements;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Engagements: lists, one with its history, writing and calling off. */
@RestController
@RequestMapping("/api/engagements")
class EngagementsApi {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Engagements engagements;
    private final EngagementLists lists;

    EngagementsApi(Engagements engagements, EngagementLists lists) {
        this.engagements = engagements;
        this.lists = lists;
    }

    record EngagementLineJson(
            String id,
            String kind,
            String title,
            @Nullable String country,
            String place,
            String starts,
            String ends,
            String with,
            @Nullable String unit,
            String distribution,
            String origin,
            boolean calledOff) {
        static EngagementLineJson of(EngagementLine line) {
            return new EngagementLineJson(
                    line.id().toString(),
                    line.kind().name(),
                    line.title(),
                    Objects.toString(line.country(), null),
                    line.place(),
                    line.starts().toString(),
                    line.ends().toString(),
                    line.with(),
                    Objects.toString(line.unit(), null),
                    line.label().name(),
                    line.origin().name(),
                    line.calledOff());
        }
    }

    record EngagementJson(
            String id,
            String origin,
            @Nullable String unit,
            String distribution,
            List<String> compartments,
            String audience,
            int version,
            String changedAt,
            @Nullable String calledOff,
            JsonNode content) {
        static EngagementJson of(Engagement engagement) {
            return new EngagementJson(
                    engagement.id().toString(),
                    engagement.origin().name(),
                    Objects.toString(engagement.unit(), null),
                    engagement.distribution().label().name(),
                    List.copyOf(engagement.distribution().compartments()),
                    engagement.audience().name(),
                    engagement.version(),
                    engagement.changedAt().toString(),
                    engagement.calledOff() == null ? null : engagement.calledOff().reason(),
                    JSON.readTree(
                            chancery.work.engagements.EngagementJson.write(engagement.content())));
        }
    }

    record EngagementRequest(
            @Nullable String unit,
            @Nullable String distribution,
            @Nullable List<String> compartments,
            @Nullable String audience,
            @Nullable Integer version,
            @Nullable JsonNode content) {

        Distribution marking() {
            return Distribution.of(
                    Fields.word(Label.class, distribution, Label.UNMARKED, "distribution"),
                    compartments == null ? List.of() : compartments);
        }

        Audience readers() {
            return Fields.word(Audience.class, audience, Audience.UNIT, "audience");
        }

        /** What is left out is empty; an engagement without a last day ends on its first. */
        EngagementContent whole() {
            if (!(content instanceof ObjectNode given)) {
                throw Problem.refused("engagement.empty").at("content");
            }
            for (String needed : List.of("title", "starts")) {
                if (!given.hasNonNull(needed)) {
                    throw Problem.refused("engagement.empty").at(needed);
                }
            }
            ObjectNode whole =
                    (ObjectNode)
                            JSON.readTree(
                                    chancery.work.engagements.EngagementJson.write(
                                            EngagementContent.of(
                                                    EngagementKind.MEETING,
                                                    "-",
                                                    LocalDate.of(2000, 1, 1))));
            whole.set("ends", given.get("starts"));
            whole.setAll(given);
            return chancery.work.engagements.EngagementJson.read(whole.toString());
        }
    }

    record CallOffRequest(@Nullable String reason, @Nullable Integer version) {}

    @GetMapping
    List<EngagementLineJson> engagements(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String kind,
            @RequestParam(defaultValue = "") String country,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam(defaultValue = "0") int page) {
        EngagementFilter filter =
                new EngagementFilter(
                        q,
                        kind == null || kind.isBlank()
                                ? null
                                : Fields.word(
                                        EngagementKind.class, kind, EngagementKind.OTHER, "kind"),
                        Country.typed(country).orElse(null),
                        unit == null || unit.isBlank() ? null : Fields.unit(unit, "unit"),
                        Fields.day(from, "from"),
                        Fields.day(to, "to"),
                        null);
        return lists.page(me.id(), filter, page).stream().map(EngagementLineJson::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    EngagementJson add(@AuthenticationPrincipal Person me, @RequestBody EngagementRequest request) {
        String unit = request.unit();
        return shown(
                me,
                engagements.add(
                        me.id(),
                        unit == null || unit.isBlank() ? me.unit() : Fields.unit(unit, "unit"),
                        request.marking(),
                        request.readers(),
                        request.whole()));
    }

    @GetMapping("/{id}")
    EngagementJson one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return shown(me, EngagementId.parse(id));
    }

    /** The content as a whole takes the place of the former one, which history keeps. */
    @PutMapping("/{id}")
    EngagementJson change(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody EngagementRequest request) {
        Engagement before = engagements.open(me.id(), EngagementId.parse(id));
        engagements.change(
                me.id(),
                before.id(),
                version(before, request.version()),
                request.distribution() == null ? before.distribution() : request.marking(),
                request.audience() == null ? before.audience() : request.readers(),
                request.whole());
        return shown(me, before.id());
    }

    @PostMapping("/{id}/call-off")
    EngagementJson callOff(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody CallOffRequest request) {
        Engagement before = engagements.open(me.id(), EngagementId.parse(id));
        engagements.callOff(
                me.id(),
                before.id(),
                version(before, request.version()),
                request.reason() == null ? "" : request.reason());
        return shown(me, before.id());
    }

    @GetMapping("/{id}/history")
    List<EngagementJson> history(@AuthenticationPrincipal Person me, @PathVariable String id) {
        Engagement now = engagements.open(me.id(), EngagementId.parse(id));
        return engagements.history(me.id(), now.id()).stream().map(EngagementJson::of).toList();
    }

    private static int version(Engagement before, @Nullable Integer given) {
        return given == null ? before.version() : given;
    }

    private EngagementJson shown(Person me, EngagementId id) {
        return EngagementJson.of(engagements.open(me.id(), id));
    }
}
