package chancery.foundation.drawing.gantt;

import chancery.foundation.drawing.Days;
import chancery.foundation.drawing.Picture;
import chancery.foundation.drawing.Table;
import chancery.foundation.drawing.Tone;
import chancery.foundation.drawing.Viewer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Actions in bands along the days of a window, with key dates, today, and where each action first
 * stood. Made for up to some 200 bars; what lies outside the window is counted, not drawn.
 *
 * @param keyDates in any order
 */
public record Gantt(
        String id,
        String title,
        Window window,
        LocalDate today,
        List<Band> bands,
        List<KeyDate> keyDates,
        FreeDays freeDays,
        Steering steering)
        implements Picture {

    /** A group of actions, such as a strand of a plan. */
    public record Band(String name, List<Bar> bars) {
        public Band {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One action.
     *
     * @param id what a move of it is sent with
     * @param days a single day makes it a milestone
     * @param first where it stood when the plan was approved; null before
     * @param progress in percent, 0 to 100
     * @param state the word for its tone
     * @param href its page; empty for none
     * @param movable whether this reader may change its days
     * @param version what a move of it is sent with, so that two people do not overwrite each other
     */
    public record Bar(
            String id,
            String label,
            String owner,
            Days days,
            @Nullable Days first,
            int progress,
            Tone tone,
            String state,
            String href,
            boolean movable,
            long version) {
        public Bar {
            if (progress < 0 || progress > 100) {
                throw new IllegalArgumentException("progress " + progress);
            }
        }

        boolean meets(Window window) {
            return window.meets(days.from(), days.to())
                    || (first != null && window.meets(first.from(), first.to()));
        }
    }

    /** A date with a name that the plan turns around. */
    public record KeyDate(LocalDate on, String name) {}

    /**
     * When nobody works; shaded where single days are seen.
     *
     * @param weekly the days of the weekend in the host country
     * @param holidays by day, with their names
     */
    public record FreeDays(Set<DayOfWeek> weekly, Map<LocalDate, String> holidays) {
        public static final FreeDays NONE = new FreeDays(Set.of(), Map.of());

        public FreeDays {
            weekly = Set.copyOf(weekly);
            holidays = Map.copyOf(holidays);
        }

        boolean holds(LocalDate day) {
            return weekly.contains(day.getDayOfWeek()) || holidays.containsKey(day);
        }
    }

    /**
     * How a person moves about.
     *
     * @param window the address of another window, with {@code {zoom}} and {@code {day}} to be
     *     filled in; empty offers none
     * @param form the id of the page's form that a move is sent with (template {@code
     *     part/gantt-move}); empty where nothing moves
     */
    public record Steering(String window, String form) {
        public static final Steering NONE = new Steering("", "");

        String to(Window wanted) {
            return window.replace("{zoom}", wanted.zoom().code())
                    .replace("{day}", wanted.first().toString());
        }
    }

    public Gantt {
        bands = List.copyOf(bands);
        keyDates = List.copyOf(keyDates);
    }

    @Override
    public String markup(Viewer viewer) {
        return new GanttDrawing(this, viewer).drawn();
    }

    @Override
    public Table table(Viewer viewer) {
        return GanttTable.of(this, viewer);
    }
}
