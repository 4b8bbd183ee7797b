package chancery.foundation.drawing.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MarksTest {
    @Test
    void percentagesAreShortAndMirrored() {
        assertThat(new Across(false).at(1 / 3.0)).isEqualTo("33.33%");
        assertThat(new Across(true).at(0.25)).isEqualTo("75%");
        assertThat(new Across(true).left(0.25, 0.5)).isEqualTo("25%");
        assertThat(Across.percent(0)).isEqualTo("0%");
        assertThat(new Across(true).onward(5)).isEqualTo(-5);
    }

    @Test
    void aTextIsAboutAsWideAsItsLetters() {
        assertThat(TextWidth.of("Lima", 12)).isCloseTo(26, within(5.0));
    }
}
