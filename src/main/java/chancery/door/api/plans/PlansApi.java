package chancery.door.api.plans;

import chancery.door.api.Fields;
import chancery.door.api.plans.PlanShapes.ListedPlanJson;
import chancery.door.api.plans.PlanShapes.PlanHeadJson;
import chancery.foundation.access.Person;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.planning.Change;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.web.StrandNames;
import java.util.List;
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

/** Plans: which there are, beginning one, reading one whole, its title. */
@RestController
@RequestMapping("/api/plans")
class PlansApi {
    private final Plans plans;
    private final StrandNames strands;

    PlansApi(Plans plans, StrandNames strands) {
        this.plans = plans;
        this.strands = strands;
    }

    record PlanRequest(
            @Nullable String unit,
            @Nullable String superior,
            @Nullable Integer year,
            @Nullable String title,
            @Nullable String currency,
            @Nullable String distribution,
            @Nullable List<String> compartments) {
        PlanContent content(String usualTitle) {
            return PlanContent.blank(
                    plannedYear(),
                    title == null || title.isBlank() ? usualTitle : title,
                    currency == null || currency.isBlank() ? "EUR" : currency);
        }

        int plannedYear() {
            if (year == null) {
                throw Problem.refused("api.missing").at("year").with("field", "year");
            }
            return year;
        }

        UnitCode superiorUnit() {
            if (superior == null || superior.isBlank()) {
                throw Problem.refused("api.missing").at("superior").with("field", "superior");
            }
            return Fields.unit(superior, "superior");
        }

        Distribution protection() {
            return Distribution.of(
                    Fields.word(Label.class, distribution, Label.UNMARKED, "distribution"),
                    compartments == null ? List.of() : compartments);
        }
    }

    record TitleRequest(@Nullable String title, @Nullable String currency) {}

    @GetMapping
    List<ListedPlanJson> all(
            @AuthenticationPrincipal Person me, @RequestParam @Nullable Integer year) {
        return plans.all(me.id(), year).stream().map(ListedPlanJson::of).toList();
    }

    /** Begins with the service's usual strands, named in the caller's language. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PlanHeadJson begin(@AuthenticationPrincipal Person me, @RequestBody PlanRequest request) {
        String unit = request.unit();
        PlanContent content =
                strands.filled(
                        request.content(strands.title(me.language(), request.plannedYear())),
                        me.language());
        return shown(
                me,
                plans.begin(
                        me.id(),
                        unit == null || unit.isBlank() ? me.unit() : Fields.unit(unit, "unit"),
                        request.superiorUnit(),
                        request.protection(),
                        content));
    }

    @GetMapping("/{id}")
    PlanHeadJson one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return shown(me, PlanId.parse(id));
    }

    @PutMapping("/{id}")
    PlanHeadJson retitle(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody TitleRequest request) {
        PlanContent sheet = plans.open(me.id(), PlanId.parse(id)).sheet();
        String title = request.title();
        String currency = request.currency();
        Change name =
                new Change.Retitle(
                        title == null ? sheet.title() : title,
                        currency == null ? sheet.currency() : currency);
        plans.edit(me.id(), PlanId.parse(id), List.of(name));
        return shown(me, PlanId.parse(id));
    }

    private PlanHeadJson shown(Person me, PlanId id) {
        Plan plan = plans.open(me.id(), id);
        return PlanHeadJson.of(plan, plans.mayWrite(me.id(), plan));
    }
}
