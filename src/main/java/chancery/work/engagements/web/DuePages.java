package chancery.work.engagements.web;

import chancery.foundation.access.Person;
import chancery.foundation.drawing.Days;
import chancery.foundation.drawing.moments.Moments;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.work.engagements.commitments.Commitment;
import chancery.work.engagements.commitments.CommitmentFilter;
import chancery.work.engagements.commitments.Ledger;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Open promises by the day that they are due, by country or by who sees to them. */
@Controller
class DuePages {
    /** Days further away than this from today are listed and not drawn, in years. */
    private static final int DRAWN = 3;

    private static final int LONGEST = 120;

    private final Ledger ledger;
    private final Words words;
    private final InstantSource clock;
    private final ZoneId zone;

    DuePages(Ledger ledger, Words words, InstantSource clock, ZoneId zone) {
        this.ledger = ledger;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/commitments/due")
    ModelAndView due(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = new Typed(fields);
        DueView.By by = typed.chosen(DueView.By.class, "by", DueView.By.COUNTRY);
        @Nullable Country country = typed.country();
        @Nullable PersonId responsible = typed.personOrNone("responsible");
        Language language = Language.of(me.language()).orElse(Language.FR);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Map<String, List<Commitment>> groups =
                ledger.list(me.id(), CommitmentFilter.OPEN.with(country).of(responsible)).stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> name(each, by, language),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return new ModelAndView(
                "engagements/due",
                "view",
                new DueView(
                        by,
                        country,
                        responsible,
                        groups,
                        picture(groups, today, language),
                        List.copyOf(ledger.countries(me.id())),
                        ledger.responsible(me.id()),
                        today));
    }

    private String name(Commitment commitment, DueView.By by, Language language) {
        return switch (by) {
            case COUNTRY -> {
                Country country = commitment.content().country();
                yield country == null
                        ? words.text(language, "commitments.no-country")
                        : country.name(language.locale());
            }
            case PERSON ->
                    commitment.responsibleName().isEmpty()
                            ? words.text(language, "commitments.nobody")
                            : commitment.responsibleName();
        };
    }

    private @Nullable Moments picture(
            Map<String, List<Commitment>> groups, LocalDate today, Language language) {
        TreeSet<LocalDate> days =
                groups.values().stream()
                        .flatMap(List::stream)
                        .map(each -> each.content().due())
                        .filter(Objects::nonNull)
                        .filter(day -> Math.abs(day.getYear() - today.getYear()) <= DRAWN)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (days.isEmpty()) {
            return null;
        }
        days.add(today);
        return new Moments(
                "due",
                words.text(language, "commitments.due"),
                new Days(
                        days.first().withDayOfMonth(1),
                        days.last().plusMonths(1).withDayOfMonth(1).minusDays(1)),
                today,
                groups.entrySet().stream()
                        .map(group -> lane(group.getKey(), group.getValue()))
                        .toList());
    }

    private static Moments.Lane lane(String name, List<Commitment> group) {
        return new Moments.Lane(
                name,
                group.stream()
                        .filter(each -> each.content().due() != null)
                        .map(each ->
                                new Moments.Mark(
                                        Objects.requireNonNull(each.content().due()),
                                        each.content().by() + ": " + line(each.content().words())))
                        .toList());
    }

    private static String line(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
