package chancery.work.agenda.web;

import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.work.agenda.KeyDate;
import chancery.work.agenda.KeyDateFilter;
import chancery.work.agenda.KeyDateId;
import chancery.work.agenda.KeyDateKind;
import chancery.work.agenda.KeyDates;
import chancery.work.agenda.holidays.Holiday;
import chancery.work.agenda.holidays.Holidays;
import chancery.work.agenda.rules.Suggestions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is coming, and one key date with its history. */
@Controller
class AgendaPages {
    private static final int NEXT = 5;

    private final KeyDates keyDates;
    private final Suggestions suggestions;
    private final Holidays holidays;
    private final People people;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    AgendaPages(
            KeyDates keyDates,
            Suggestions suggestions,
            Holidays holidays,
            People people,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.keyDates = keyDates;
        this.suggestions = suggestions;
        this.holidays = holidays;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param from a month; this one when there is none
     * @param view {@code month} for that month, anything else for twelve from there
     */
    @GetMapping("/agenda")
    ModelAndView list(
            @AuthenticationPrincipal Person me,
            @RequestParam @Nullable YearMonth from,
            @RequestParam(defaultValue = "year") String view,
            @RequestParam(required = false) @Nullable KeyDateKind kind,
            @RequestParam(defaultValue = "") String country) {
        LocalDate today = today();
        YearMonth first = from == null ? YearMonth.from(today) : from;
        int months = view.equals("month") ? 1 : 12;
        KeyDateFilter filter = new KeyDateFilter(kind, Country.typed(country).orElse(null), null);
        LocalDate begin =
                first.equals(YearMonth.from(today)) && months == 12 ? today : first.atDay(1);
        LocalDate end = first.plusMonths(months - 1L).atEndOfMonth();
        return new ModelAndView(
                "agenda/list",
                "view",
                new AgendaView(
                        first,
                        months,
                        today,
                        filter,
                        keyDates.between(me.id(), begin, end, filter),
                        holidays(filter.country(), begin, end),
                        List.copyOf(keyDates.countries(me.id())),
                        keyDates.units(me.id()),
                        suggestions.open(me.id()).size()));
    }

    private @Nullable List<Holiday> holidays(
            @Nullable Country country, LocalDate from, LocalDate to) {
        return country == null ? List.of() : holidays.between(country, from, to).orElse(null);
    }

    @PostMapping("/agenda")
    String add(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = new Typed(fields);
        return "redirect:/agenda/" + keyDates.add(me.id(), typed.unit(), typed.keyDate(zone));
    }

    @GetMapping("/agenda/{id:[0-9a-f-]{36}}")
    ModelAndView one(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        KeyDate keyDate = keyDates.get(me.id(), KeyDateId.of(id));
        List<KeyDate> history = keyDates.history(me.id(), keyDate.id());
        LocalDate today = today();
        return new ModelAndView(
                "agenda/one",
                "view",
                new KeyDateView(
                        keyDate,
                        history,
                        keyDate.ending() == null
                                ? keyDate.between(today, today.plusYears(10)).stream()
                                        .limit(NEXT)
                                        .toList()
                                : List.of(),
                        suggestions.of(me.id(), keyDate.id()),
                        names(me.id(), keyDate, history),
                        keyDate.ending() == null
                                && keyDate.from() == null
                                && keyDates.units(me.id()).contains(keyDate.unit())));
    }

    @PostMapping("/agenda/{id:[0-9a-f-]{36}}")
    String change(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = new Typed(fields);
        keyDates.change(me.id(), KeyDateId.of(id), typed.version(), typed.keyDate(zone));
        return "redirect:/agenda/" + id;
    }

    @PostMapping("/agenda/{id:[0-9a-f-]{36}}/end")
    String end(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = new Typed(fields);
        keyDates.end(me.id(), KeyDateId.of(id), typed.version(), typed.text("reason"));
        return "redirect:/agenda/" + id;
    }

    private Map<PersonId, String> names(PersonId me, KeyDate keyDate, List<KeyDate> history) {
        List<PersonId> wanted =
                Stream.concat(Stream.of(keyDate), history.stream())
                        .flatMap(each -> Stream.of(each.author(), each.changedBy()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return transactions.as(
                me,
                () ->
                        wanted.stream()
                                .flatMap(id -> people.find(id).stream())
                                .collect(Collectors.toMap(Person::id, Person::name)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
