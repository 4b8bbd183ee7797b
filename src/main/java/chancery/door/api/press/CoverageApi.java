package chancery.door.api.press;

import chancery.door.api.Fields;
import chancery.foundation.access.Person;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.work.press.coverage.Coverage;
import chancery.work.press.coverage.CoverageContent;
import chancery.work.press.coverage.CoverageFilter;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.coverage.CoverageJson;
import chancery.work.press.coverage.CoverageKind;
import chancery.work.press.coverage.CoverageLine;
import chancery.work.press.coverage.CoverageLists;
import chancery.work.press.coverage.Coverages;
import chancery.work.press.coverage.Share;
import chancery.work.press.outlets.Host;
import chancery.work.press.outlets.Medium;
import chancery.work.press.outlets.OutletId;
import chancery.work.press.outlets.Outlets;
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

/** What the press published: lists with their share, one item with its history, writing. */
@RestController
@RequestMapping("/api/coverage")
class CoverageApi {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Coverages coverages;
    private final CoverageLists lists;
    private final Outlets outlets;

    CoverageApi(Coverages coverages, CoverageLists lists, Outlets outlets) {
        this.coverages = coverages;
        this.lists = lists;
        this.outlets = outlets;
    }

    record CoverageLineJson(
            String id,
            String origin,
            String unit,
            String day,
            String kind,
            String mention,
            String headline,
            String topic,
            String address,
            String outlet,
            String outletName,
            String medium,
            @Nullable String country,
            String region,
            String distribution) {
        static CoverageLineJson of(CoverageLine line) {
            return new CoverageLineJson(
                    line.id().toString(),
                    line.origin().name(),
                    line.unit().value(),
                    line.day().toString(),
                    line.kind().name(),
                    line.mention().name(),
                    line.headline(),
                    line.topic(),
                    line.address(),
                    line.outlet().toString(),
                    line.outletName(),
                    line.medium().name(),
                    Objects.toString(line.country(), null),
                    line.region(),
                    line.label().name());
        }
    }

    /** A page of a list, and the share of what mentions us out of all under the filter. */
    record CoveragePageJson(List<CoverageLineJson> items, long mentions, long all) {}

    record CoverageItemJson(
            String id,
            String origin,
            String unit,
            String distribution,
            List<String> compartments,
            int version,
            String changedAt,
            JsonNode content) {
        static CoverageItemJson of(Coverage coverage) {
            return new CoverageItemJson(
                    coverage.id().toString(),
                    coverage.origin().name(),
                    coverage.unit().value(),
                    coverage.distribution().label().name(),
                    List.copyOf(coverage.distribution().compartments()),
                    coverage.version(),
                    coverage.changedAt().toString(),
                    JSON.readTree(CoverageJson.write(coverage.content())));
        }
    }

    /**
     * An item as a program writes it.
     *
     * @param outletName of its outlet, where the content does not give its id; with neither, the
     *     outlet is known by the address
     */
    record CoverageRequest(
            @Nullable String unit,
            @Nullable String distribution,
            @Nullable List<String> compartments,
            @Nullable Integer version,
            @Nullable String outletName,
            @Nullable JsonNode content) {

        Distribution marking() {
            return Distribution.of(
                    Fields.word(Label.class, distribution, Label.UNMARKED, "distribution"),
                    compartments == null ? List.of() : compartments);
        }

        ObjectNode given() {
            if (!(content instanceof ObjectNode given)) {
                throw Problem.refused("press.empty").at("content");
            }
            for (String needed : List.of("headline", "day")) {
                if (!given.hasNonNull(needed)) {
                    throw Problem.refused("press.empty").at(needed);
                }
            }
            return given;
        }
    }

    @GetMapping
    CoveragePageJson coverage(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String outlet,
            @RequestParam @Nullable String medium,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable Boolean mentioned,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String about,
            @RequestParam(defaultValue = "0") int page) {
        CoverageFilter filter =
                new CoverageFilter(
                        q,
                        outlet == null || outlet.isBlank() ? null : OutletId.parse(outlet),
                        medium == null || medium.isBlank()
                                ? null
                                : Fields.word(Medium.class, medium, Medium.PRINT, "medium"),
                        Country.typed(country).orElse(null),
                        region,
                        kind == null || kind.isBlank()
                                ? null
                                : Fields.word(
                                        CoverageKind.class, kind, CoverageKind.ARTICLE, "kind"),
                        mentioned,
                        Fields.day(from, "from"),
                        Fields.day(to, "to"),
                        ref(about),
                        null);
        Share share = lists.share(me.id(), filter);
        return new CoveragePageJson(
                lists.page(me.id(), filter, page).stream().map(CoverageLineJson::of).toList(),
                share.mentions(),
                share.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CoverageItemJson add(@AuthenticationPrincipal Person me, @RequestBody CoverageRequest request) {
        String unit = request.unit();
        return shown(
                me,
                coverages.add(
                        me.id(),
                        unit == null || unit.isBlank() ? me.unit() : Fields.unit(unit, "unit"),
                        request.marking(),
                        content(me, request)));
    }

    @GetMapping("/{id}")
    CoverageItemJson one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return shown(me, CoverageId.parse(id));
    }

    /** The content as a whole takes the place of the former one, which history keeps. */
    @PutMapping("/{id}")
    CoverageItemJson change(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody CoverageRequest request) {
        Coverage before = coverages.open(me.id(), CoverageId.parse(id));
        Integer version = request.version();
        coverages.change(
                me.id(),
                before.id(),
                version == null ? before.version() : version,
                request.distribution() == null ? before.distribution() : request.marking(),
                content(me, request));
        return shown(me, before.id());
    }

    @GetMapping("/{id}/history")
    List<CoverageItemJson> history(@AuthenticationPrincipal Person me, @PathVariable String id) {
        Coverage now = coverages.open(me.id(), CoverageId.parse(id));
        return coverages.history(me.id(), now.id()).stream().map(CoverageItemJson::of).toList();
    }

    /** What is left out is empty; without its kind it is an article that names us. */
    private CoverageContent content(Person me, CoverageRequest request) {
        ObjectNode given = request.given();
        OutletId outlet =
                given.hasNonNull("outlet")
                        ? OutletId.parse(given.get("outlet").asString())
                        : outlet(me, request, given);
        CoverageContent empty =
                CoverageContent.of(LocalDate.of(2000, 1, 1), outlet, CoverageKind.ARTICLE, "-");
        ObjectNode whole = (ObjectNode) JSON.readTree(CoverageJson.write(empty));
        whole.setAll(given);
        whole.put("outlet", outlet.toString());
        return CoverageJson.read(whole.toString());
    }

    private OutletId outlet(Person me, CoverageRequest request, ObjectNode given) {
        String name = Objects.toString(request.outletName(), "");
        String host = Host.of(given.path("address").asString(""));
        if (name.isBlank() && host.isEmpty()) {
            throw Problem.refused("coverage.outlet").at("outlet");
        }
        return outlets.ensure(me.id(), name, host);
    }

    private CoverageItemJson shown(Person me, CoverageId id) {
        return CoverageItemJson.of(coverages.open(me.id(), id));
    }

    private static @Nullable Ref ref(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw Problem.refused("press.ref").at("about");
        }
        return new Ref(text.substring(0, colon), text.substring(colon + 1));
    }
}
