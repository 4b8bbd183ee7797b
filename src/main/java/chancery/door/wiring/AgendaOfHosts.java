package chancery.door.wiring;

import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.work.agenda.KeyDateFilter;
import chancery.work.agenda.KeyDateKind;
import chancery.work.agenda.KeyDates;
import chancery.work.agenda.holidays.Holidays;
import chancery.work.planning.feasibility.HostCalendar;
import chancery.work.planning.feasibility.HostDay;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives the plan the holidays and the elections that the agenda knows. */
@Component
class AgendaOfHosts implements HostCalendar {
    private final Holidays holidays;
    private final KeyDates keyDates;

    AgendaOfHosts(Holidays holidays, KeyDates keyDates) {
        this.holidays = holidays;
        this.keyDates = keyDates;
    }

    @Override
    public List<HostDay> holidays(String country, int year, Language language) {
        return holidays.of(Country.of(country), year).orElse(List.of()).stream()
                .map(day -> new HostDay(day.name(language.locale()), day.day()))
                .toList();
    }

    @Override
    public List<HostDay> elections(PersonId me, String country, int year) {
        return keyDates
                .between(
                        me,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        new KeyDateFilter(KeyDateKind.ELECTION, Country.of(country), null))
                .stream()
                .map(each ->
                        new HostDay(each.keyDate().content().title(), each.first(), each.last()))
                .toList();
    }
}
