package chancery.door.web.about;

import chancery.kernel.TimelineSource.Event;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a thing, the latest first.
 *
 * @param cut a room knows more than it tells at once
 */
public record Timeline(List<Event> events, boolean cut) {
    public Timeline {
        events = List.copyOf(events);
    }

    /** How many there are of each matter, in the order of the matters. */
    public Map<Matter, Integer> matters() {
        Map<Matter, Integer> counted = new EnumMap<>(Matter.class);
        events.forEach(event -> counted.merge(Matter.of(event.ref()), 1, Integer::sum));
        return counted;
    }

    /** The years in which something happened or is to happen, the latest first. */
    public List<Integer> years() {
        return events.stream().map(event -> event.day().getYear()).distinct().toList();
    }

    /**
     * Those of a matter that fall into a year.
     *
     * @param matter null for all
     * @param year null for all
     */
    public Timeline of(@Nullable Matter matter, @Nullable Integer year) {
        return new Timeline(
                events.stream()
                        .filter(event -> matter == null || Matter.of(event.ref()) == matter)
                        .filter(event ->
                                year == null
                                        || event.day().getYear() <= year
                                                && event.until().getYear() >= year)
                        .toList(),
                cut);
    }

    /**
     * A page of them, by month.
     *
     * @param number from 0
     */
    Map<YearMonth, List<Event>> page(int number, int size) {
        return events.stream()
                .skip((long) number * size)
                .limit(size)
                .collect(
                        Collectors.groupingBy(
                                event -> YearMonth.from(event.day()),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    int pages(int size) {
        return Math.ceilDiv(events.size(), size);
    }
}
