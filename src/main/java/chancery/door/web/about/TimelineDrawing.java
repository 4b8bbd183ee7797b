package chancery.door.web.about;

import chancery.foundation.drawing.Days;
import chancery.foundation.drawing.moments.Moments;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.TimelineSource.Event;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a timeline: a lane for each matter, over whole years. */
@Component
class TimelineDrawing {
    /** The years that are drawn when no year is chosen: so many before this one, and the next. */
    private static final int BEFORE = 3;

    private static final int MOST_YEARS = 100;

    private final Words words;

    TimelineDrawing(Words words) {
        this.words = words;
    }

    /** Null when there is nothing to draw. */
    @Nullable Moments of(
            Timeline timeline, @Nullable Integer year, LocalDate today, Language language) {
        if (timeline.events().isEmpty()) {
            return null;
        }
        Days span = span(timeline, year, today);
        List<Moments.Lane> lanes =
                timeline.matters().keySet().stream()
                        .map(matter ->
                                new Moments.Lane(
                                        words.text(language, "word.matter." + matter),
                                        timeline.of(matter, null).events().stream()
                                                .map(event -> mark(event, span))
                                                .toList()))
                        .toList();
        return new Moments("moments", words.text(language, "about.drawing"), span, today, lanes);
    }

    /** What began before a chosen year and lasts into it stands at its beginning. */
    private static Moments.Mark mark(Event event, Days span) {
        boolean lasts = event.day().isBefore(span.from()) && !event.until().isBefore(span.from());
        return new Moments.Mark(lasts ? span.from() : event.day(), Written.line(event.title()));
    }

    private static Days span(Timeline timeline, @Nullable Integer year, LocalDate today) {
        if (year != null) {
            return years(year, year);
        }
        int from = today.getYear() - BEFORE;
        int to = today.getYear() + 1;
        boolean near =
                timeline.events().stream()
                        .mapToInt(event -> event.day().getYear())
                        .anyMatch(each -> each >= from && each <= to);
        if (near) {
            return years(from, to);
        }
        int latest = timeline.years().getFirst();
        return years(Math.max(timeline.years().getLast(), latest - MOST_YEARS + 1), latest);
    }

    private static Days years(int from, int to) {
        return new Days(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }
}
