package chancery.door.api.plans;

import chancery.door.api.Fields;
import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.Problem;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.synthesis.Paragraph;
import chancery.work.planning.synthesis.ReportPeriods;
import chancery.work.planning.synthesis.Reports;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The periodic report of a post: for which days, what it would say, and its dispatch. */
@RestController
@RequestMapping("/api/plans/{id}/report")
class ReportsApi {
    private final Plans plans;
    private final Reports reports;
    private final ReportPeriods periods;
    private final Execution execution;
    private final InstantSource clock;
    private final ZoneId zone;

    ReportsApi(
            Plans plans,
            Reports reports,
            ReportPeriods periods,
            Execution execution,
            InstantSource clock,
            ZoneId zone) {
        this.plans = plans;
        this.reports = reports;
        this.periods = periods;
        this.execution = execution;
        this.clock = clock;
        this.zone = zone;
    }

    record SpanJson(String from, String to) {
        static SpanJson of(ReportPeriods.Span span) {
            return new SpanJson(span.from().toString(), span.to().toString());
        }
    }

    record ToldJson(String key, String heading, List<SynthesisApi.SentenceJson> sentences) {
        static ToldJson of(Paragraph paragraph, ExecutionShapes.Sight sight) {
            return new ToldJson(
                    paragraph.key(),
                    paragraph.heading(),
                    paragraph.sentences().stream()
                            .map(sentence -> SynthesisApi.SentenceJson.of(sentence, sight))
                            .toList());
        }
    }

    record ReportJson(
            String reporting,
            List<SpanJson> periods,
            String from,
            String to,
            String language,
            long unsent,
            List<ToldJson> paragraphs) {}

    record ReportRequest(
            @Nullable String from,
            @Nullable String to,
            @Nullable String language,
            @Nullable List<String> information,
            @Nullable String instruction) {
        PlanExchangeApi.AddressingRequest addressing() {
            return new PlanExchangeApi.AddressingRequest(information, instruction);
        }
    }

    /** Of the last period that is over, unless both days are given. */
    @GetMapping
    ReportJson report(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String language) {
        Plan plan = plans.open(me.id(), PlanId.parse(id));
        ReportPeriods.Span span = span(me, plan, from, to);
        Language chosen = language(me, language);
        return new ReportJson(
                periods.of(me.id(), plan).name(),
                all(me, plan).stream().map(SpanJson::of).toList(),
                span.from().toString(),
                span.to().toString(),
                chosen.code(),
                execution.unsent(me.id(), plan.id()).entries().count(),
                reports.told(me.id(), plan.id(), span.from(), span.to(), chosen).stream()
                        .map(each -> ToldJson.of(each, cited -> execution.shown(me.id(), cited)))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PlanShapes.DraftedJson draft(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody ReportRequest request) {
        Plan plan = plans.open(me.id(), PlanId.parse(id));
        ReportPeriods.Span span = span(me, plan, request.from(), request.to());
        return new PlanShapes.DraftedJson(
                reports.draft(
                                me.id(),
                                plan.id(),
                                span.from(),
                                span.to(),
                                PlanExchangeApi.AddressingRequest.of(request.addressing()),
                                language(me, request.language()))
                        .toString());
    }

    private List<ReportPeriods.Span> all(Person me, Plan plan) {
        return ReportPeriods.in(plan, periods.of(me.id(), plan));
    }

    private ReportPeriods.Span span(
            Person me, Plan plan, @Nullable String from, @Nullable String to) {
        LocalDate first = Fields.day(from, "from");
        LocalDate last = Fields.day(to, "to");
        return first == null || last == null
                ? ReportPeriods.lastEnded(all(me, plan), LocalDate.ofInstant(clock.instant(), zone))
                : new ReportPeriods.Span(first, last);
    }

    private static Language language(Person me, @Nullable String asked) {
        if (asked == null) {
            return Language.of(me.language()).orElse(Language.EN);
        }
        return Language.of(asked)
                .orElseThrow(() -> Problem.refused("api.word").at("language").with("value", asked));
    }
}
