package chancery.door.api.press;

import chancery.door.api.Fields;
import chancery.foundation.access.Person;
import chancery.kernel.Country;
import chancery.kernel.Problem;
import chancery.work.press.outlets.Medium;
import chancery.work.press.outlets.Outlet;
import chancery.work.press.outlets.OutletContent;
import chancery.work.press.outlets.OutletFilter;
import chancery.work.press.outlets.OutletId;
import chancery.work.press.outlets.Outlets;
import chancery.work.press.outlets.Reach;
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

/** Outlets: the list, one of them, writing. */
@RestController
@RequestMapping("/api/outlets")
class OutletsApi {
    private final Outlets outlets;

    OutletsApi(Outlets outlets) {
        this.outlets = outlets;
    }

    record OutletJson(
            String id,
            String origin,
            String name,
            List<String> aliases,
            String medium,
            @Nullable String country,
            String region,
            String language,
            String host,
            @Nullable ReachJson reach,
            int version) {
        static OutletJson of(Outlet outlet) {
            OutletContent content = outlet.content();
            return new OutletJson(
                    outlet.id().toString(),
                    outlet.origin().name(),
                    content.name(),
                    content.aliases(),
                    content.medium().name(),
                    Objects.toString(content.country(), null),
                    content.region(),
                    content.language(),
                    content.host(),
                    ReachJson.of(content.reach()),
                    outlet.version());
        }
    }

    record ReachJson(long count, String of, String source, String day) {
        static @Nullable ReachJson of(@Nullable Reach reach) {
            return reach == null
                    ? null
                    : new ReachJson(
                            reach.count(),
                            reach.of().name(),
                            reach.source(),
                            reach.day().toString());
        }
    }

    record ReachRequest(
            @Nullable Long count,
            @Nullable String of,
            @Nullable String source,
            @Nullable String day) {
        Reach reach() {
            LocalDate when = Fields.day(day, "reach.day");
            Long counted = count;
            if (when == null || counted == null) {
                throw Problem.refused("outlet.reach").at("reach");
            }
            return new Reach(
                    counted,
                    Fields.word(Reach.Counted.class, of, Reach.Counted.READERS, "reach.of"),
                    Objects.toString(source, ""),
                    when);
        }
    }

    /** An outlet as a program writes it: all of it, each time. */
    record OutletRequest(
            @Nullable String name,
            @Nullable List<String> aliases,
            @Nullable String medium,
            @Nullable String country,
            @Nullable String region,
            @Nullable String language,
            @Nullable String host,
            @Nullable ReachRequest reach,
            @Nullable Integer version) {
        OutletContent content() {
            return new OutletContent(
                    Objects.toString(name, ""),
                    aliases == null ? List.of() : aliases,
                    Fields.word(Medium.class, medium, Medium.PRINT, "medium"),
                    Country.typed(Objects.toString(country, "")).orElse(null),
                    Objects.toString(region, ""),
                    Objects.toString(language, ""),
                    Objects.toString(host, ""),
                    reach == null ? null : reach.reach());
        }
    }

    @GetMapping
    List<OutletJson> outlets(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String medium,
            @RequestParam(defaultValue = "") String country) {
        OutletFilter filter =
                new OutletFilter(
                        q,
                        medium == null || medium.isBlank()
                                ? null
                                : Fields.word(Medium.class, medium, Medium.PRINT, "medium"),
                        Country.typed(country).orElse(null));
        return outlets.find(me.id(), filter).stream().map(OutletJson::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OutletJson add(@AuthenticationPrincipal Person me, @RequestBody OutletRequest request) {
        return shown(me, outlets.add(me.id(), request.content()));
    }

    @GetMapping("/{id}")
    OutletJson one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return shown(me, OutletId.parse(id));
    }

    @PutMapping("/{id}")
    OutletJson change(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody OutletRequest request) {
        Outlet before = outlets.get(me.id(), OutletId.parse(id));
        Integer version = request.version();
        outlets.change(
                me.id(),
                before.id(),
                version == null ? before.version() : version,
                request.content());
        return shown(me, before.id());
    }

    private OutletJson shown(Person me, OutletId id) {
        return OutletJson.of(outlets.get(me.id(), id));
    }
}
