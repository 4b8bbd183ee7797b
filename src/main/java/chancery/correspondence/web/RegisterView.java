package chancery.correspondence.web;

import chancery.correspondence.DispatchLine;
import chancery.foundation.access.Unit;
import java.util.List;

/**
 * A page of a book.
 *
 * @param unit whose book, or empty text for all
 * @param years that can be chosen
 * @param more how many to show next, or 0 when all are shown
 */
public record RegisterView(
        Book book,
        String unit,
        int year,
        List<Integer> years,
        List<Unit> units,
        List<DispatchLine> lines,
        int more) {

    /** Which of the two books. */
    public enum Book {
        DEPARTURES,
        ARRIVALS
    }

    public boolean isOfArrivals() {
        return book == Book.ARRIVALS;
    }

    public String path() {
        return isOfArrivals() ? "/register/arrivals" : "/register/departures";
    }
}
