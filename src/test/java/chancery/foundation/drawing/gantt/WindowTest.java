package chancery.foundation.drawing.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 18);

    @Test
    void aWindowIsAWholePartOfTheCalendar() {
        assertThat(new Window(Zoom.YEAR, TODAY).first()).isEqualTo("2026-01-01");
        assertThat(new Window(Zoom.HALF, TODAY).last()).isEqualTo("2026-06-30");
        assertThat(new Window(Zoom.QUARTER, LocalDate.of(2026, 12, 31)).first())
                .isEqualTo("2026-10-01");
        assertThat(new Window(Zoom.MONTH, LocalDate.of(2028, 2, 29)).last())
                .isEqualTo("2028-02-29");
        assertThat(new Window(Zoom.HALF, TODAY).earlier())
                .isEqualTo(new Window(Zoom.HALF, LocalDate.of(2025, 7, 1)));
        assertThat(new Window(Zoom.MONTH, LocalDate.of(2026, 12, 1)).later().first())
                .isEqualTo("2027-01-01");
    }

    @Test
    void anAddressThatSaysNothingUsefulShowsThisYear() {
        Window year = new Window(Zoom.YEAR, TODAY);
        assertThat(Window.read(null, null, TODAY)).isEqualTo(year);
        assertThat(Window.read("century", "2026-02-30", TODAY)).isEqualTo(year);
        assertThat(Window.read("year", "+999999999-01-01", TODAY)).isEqualTo(year);
        assertThat(Window.read("MONTH", "2025-03-09", TODAY))
                .isEqualTo(new Window(Zoom.MONTH, LocalDate.of(2025, 3, 1)));
    }

    @Test
    void aWindowBeginsAtZeroAndEndsAtOne() {
        for (Zoom zoom : Zoom.values()) {
            Window window = new Window(zoom, TODAY);
            assertThat(window.share(window.first())).isZero();
            assertThat(window.share(window.last().plusDays(1))).isEqualTo(1);
        }
    }
}
