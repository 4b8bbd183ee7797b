package chancery.work.agenda.web;

import chancery.kernel.Country;
import chancery.kernel.UnitCode;
import chancery.work.agenda.KeyDateFilter;
import chancery.work.agenda.KeyDateKind;
import chancery.work.agenda.Occurrence;
import chancery.work.agenda.holidays.Holiday;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A stretch of the agenda.
 *
 * @param from its first month
 * @param months how many: 1 or 12
 * @param holidays of the country that is chosen; null when its tables are not known
 * @param countries that a filter may choose
 * @param units whose agenda the reader keeps
 */
public record AgendaView(
        YearMonth from,
        int months,
        LocalDate today,
        KeyDateFilter filter,
        List<Occurrence> occurrences,
        @Nullable List<Holiday> holidays,
        List<Country> countries,
        List<UnitCode> units,
        int openSuggestions) {

    /** What the stretch holds, by month; months without anything are left out. */
    private Map<YearMonth, List<Occurrence>> byMonth() {
        return occurrences.stream()
                .collect(
                        Collectors.groupingBy(
                                occurrence -> shownIn(occurrence.first()),
                                TreeMap::new,
                                Collectors.toList()));
    }

    /** What has begun before is shown with what comes first. */
    private YearMonth shownIn(LocalDate first) {
        YearMonth month = YearMonth.from(first);
        return month.isBefore(from) ? from : month;
    }

    /** A line of a month. */
    public sealed interface Line {
        LocalDate day();

        /** A key date comes. */
        record Coming(Occurrence occurrence) implements Line {
            @Override
            public LocalDate day() {
                return occurrence.first();
            }
        }

        /** The country that is chosen rests. */
        record Rest(Holiday holiday) implements Line {
            @Override
            public LocalDate day() {
                return holiday.day();
            }
        }
    }

    /** What a month holds, by day. */
    public List<Line> lines(YearMonth month) {
        return Stream.concat(
                        byMonth().getOrDefault(month, List.of()).stream()
                                .<Line>map(Line.Coming::new),
                        holidays(month).stream().<Line>map(Line.Rest::new))
                .sorted(Comparator.comparing(Line::day))
                .toList();
    }

    /** Months to be shown: those with a key date or a holiday. */
    public List<YearMonth> shown() {
        return Stream.iterate(from, month -> month.plusMonths(1))
                .limit(months)
                .filter(month -> !lines(month).isEmpty())
                .toList();
    }

    private List<Holiday> holidays(YearMonth month) {
        return holidays == null
                ? List.of()
                : holidays.stream()
                        .filter(holiday -> YearMonth.from(holiday.day()).equals(month))
                        .toList();
    }

    public boolean isMonth() {
        return months == 1;
    }

    /** Whether the reader keeps any agenda. */
    public boolean isKept() {
        return !units.isEmpty();
    }

    /** The address of another stretch under the same filter. */
    public String at(YearMonth month, boolean oneMonth) {
        UriComponentsBuilder path =
                UriComponentsBuilder.fromPath("/agenda")
                        .queryParam("from", month)
                        .queryParam("view", oneMonth ? "month" : "year");
        KeyDateKind kind = filter.kind();
        if (kind != null) {
            path.queryParam("kind", kind.name());
        }
        Country country = filter.country();
        if (country != null) {
            path.queryParam("country", country.code());
        }
        return path.toUriString();
    }
}
