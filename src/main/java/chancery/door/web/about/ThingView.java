package chancery.door.web.about;

import chancery.foundation.drawing.moments.Moments;
import chancery.kernel.TimelineSource.Event;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * All that is known of one thing.
 *
 * @param all the whole timeline, from which the filter chooses
 * @param shown what the filter lets through
 * @param picture of what is shown; null when there is nothing
 * @param number of the page of the list, from 0
 * @param country how we stand with it, on the page of a country; else null
 */
public record ThingView(
        Thing thing,
        Timeline all,
        Timeline shown,
        @Nullable Matter matter,
        @Nullable Integer year,
        @Nullable Moments picture,
        int number,
        @Nullable CountryFacts country,
        LocalDate today) {
    /** Events on one page. */
    static final int PAGE = 60;

    private static final int FEW = 6;

    /** The latest that the press published of it. */
    public List<Event> coverage() {
        return all.of(Matter.COVERAGE, null).events().stream().limit(FEW).toList();
    }

    /** The page, by month. */
    public Map<YearMonth, List<Event>> months() {
        return shown.page(number, PAGE);
    }

    public boolean isFiltered() {
        return matter != null || year != null;
    }

    public boolean hasNext() {
        return number + 1 < shown.pages(PAGE);
    }

    /** Whether an event is still to come. */
    public boolean isComing(Event event) {
        return event.day().isAfter(today);
    }

    /** Whether an event's own word says more than its matter's. */
    public boolean differs(String matter, String kind) {
        return !kind.equalsIgnoreCase(matter);
    }

    /** Another page of the same list. */
    public String at(int page) {
        return filtered(thing.about()).queryParam("page", page).toUriString() + "#timeline";
    }

    /** The same list as a file. */
    public String file(String form) {
        return filtered(thing.about() + "/timeline." + form).toUriString();
    }

    private UriComponentsBuilder filtered(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (matter != null) {
            address.queryParam("matter", matter.name());
        }
        if (year != null) {
            address.queryParam("year", year);
        }
        return address;
    }
}
