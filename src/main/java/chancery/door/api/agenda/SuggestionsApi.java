package chancery.door.api.agenda;

import chancery.door.api.Fields;
import chancery.foundation.access.Person;
import chancery.kernel.Country;
import chancery.kernel.Problem;
import chancery.work.agenda.KeyDateKind;
import chancery.work.agenda.rules.ProposedAction;
import chancery.work.agenda.rules.Rule;
import chancery.work.agenda.rules.RuleContent;
import chancery.work.agenda.rules.Rules;
import chancery.work.agenda.rules.Side;
import chancery.work.agenda.rules.Suggestion;
import chancery.work.agenda.rules.Suggestions;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rules that look ahead, and the actions that they suggest. */
@RestController
class SuggestionsApi {
    private final Rules rules;
    private final Suggestions suggestions;

    SuggestionsApi(Rules rules, Suggestions suggestions) {
        this.rules = rules;
        this.suggestions = suggestions;
    }

    record RuleJson(
            String id,
            String unit,
            String kind,
            @Nullable String country,
            int days,
            String side,
            String title,
            String strand,
            String actionKind,
            int daysLong,
            String description,
            boolean active) {
        static RuleJson of(Rule rule) {
            ProposedAction action = rule.content().action();
            return new RuleJson(
                    rule.id().toString(),
                    rule.unit().value(),
                    rule.content().kind().name(),
                    Objects.toString(rule.content().country(), null),
                    rule.content().days(),
                    rule.content().side().name(),
                    action.title(),
                    action.strand(),
                    action.kind(),
                    action.daysLong(),
                    action.description(),
                    rule.active());
        }
    }

    record RuleRequest(
            @Nullable String unit,
            @Nullable String kind,
            @Nullable String country,
            @Nullable Integer days,
            @Nullable String side,
            @Nullable String title,
            @Nullable String strand,
            @Nullable String actionKind,
            @Nullable Integer daysLong,
            @Nullable String description) {
        RuleContent content() {
            return new RuleContent(
                    Fields.word(KeyDateKind.class, kind, KeyDateKind.OTHER, "kind"),
                    Country.typed(text(country)).orElse(null),
                    days == null ? 0 : days,
                    Fields.word(Side.class, side, Side.BEFORE, "side"),
                    new ProposedAction(
                            text(title),
                            text(strand),
                            text(actionKind),
                            daysLong == null ? 1 : daysLong,
                            text(description)));
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value.strip();
        }
    }

    record RuleSwitch(@Nullable Boolean active) {}

    record SuggestionJson(
            String id,
            String unit,
            String rule,
            String keyDate,
            String keyDateTitle,
            String occurrence,
            String start,
            String end,
            String title,
            String strand,
            String actionKind,
            String description,
            String state,
            @Nullable String action,
            @Nullable String reason) {
        static SuggestionJson of(Suggestion suggestion) {
            Suggestion.@Nullable Decision decision = suggestion.decision();
            return new SuggestionJson(
                    suggestion.id().toString(),
                    suggestion.unit().value(),
                    suggestion.rule().toString(),
                    suggestion.keyDate().toString(),
                    suggestion.keyDateTitle(),
                    suggestion.occurrence().toString(),
                    suggestion.first().toString(),
                    suggestion.last().toString(),
                    suggestion.action().title(),
                    suggestion.action().strand(),
                    suggestion.action().kind(),
                    suggestion.action().description(),
                    suggestion.state().name(),
                    decision == null ? null : Objects.toString(decision.action(), null),
                    decision == null ? null : decision.reason());
        }
    }

    record DismissRequest(@Nullable String reason) {}

    @GetMapping("/api/keydates/rules")
    List<RuleJson> rules(@AuthenticationPrincipal Person me) {
        return rules.all(me.id()).stream().map(RuleJson::of).toList();
    }

    @PostMapping("/api/keydates/rules")
    @ResponseStatus(HttpStatus.CREATED)
    RuleJson add(@AuthenticationPrincipal Person me, @RequestBody RuleRequest request) {
        UUID id =
                rules.add(
                        me.id(),
                        request.unit() == null || request.unit().isBlank()
                                ? me.unit()
                                : Fields.unit(request.unit(), "unit"),
                        request.content());
        return shown(me, id);
    }

    @PostMapping("/api/keydates/rules/{id}/switch")
    RuleJson setActive(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody RuleSwitch request) {
        UUID rule = id(id, "rule.unknown");
        rules.setActive(me.id(), rule, Boolean.TRUE.equals(request.active()));
        return shown(me, rule);
    }

    /** The open ones of the caller's units, or those of one unit whose action begins in a year. */
    @GetMapping("/api/suggestions")
    List<SuggestionJson> suggestions(
            @AuthenticationPrincipal Person me,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable Integer year) {
        List<Suggestion> open =
                unit == null || unit.isBlank() || year == null
                        ? suggestions.open(me.id())
                        : suggestions.open(me.id(), Fields.unit(unit, "unit"), year);
        return open.stream().map(SuggestionJson::of).toList();
    }

    @PostMapping("/api/suggestions/{id}/dismiss")
    SuggestionJson dismiss(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody DismissRequest request) {
        UUID suggestion = id(id, "suggestion.unknown");
        suggestions.dismiss(me.id(), suggestion, request.reason() == null ? "" : request.reason());
        return SuggestionJson.of(suggestions.get(me.id(), suggestion));
    }

    private RuleJson shown(Person me, UUID id) {
        return rules.all(me.id()).stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .map(RuleJson::of)
                .orElseThrow();
    }

    private static UUID id(String text, String code) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.absent(code);
        }
    }
}
