package chancery.foundation.drawing.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.foundation.drawing.Pictures;
import chancery.foundation.wording.Language;
import org.junit.jupiter.api.Test;

class IndicatorLineTest {
    @Test
    void anIndicatorSaysWhatWasReachedInBothDirections() {
        IndicatorLine rising = Pictures.indicator(Language.EN);
        assertThat(
                        rising.actuals().stream()
                                .map(rising::reached)
                                .map(reached -> reached.map(yes -> yes ? "yes" : "no").orElse("")))
                .containsExactly("no", "no", "yes", "", "no", "yes");
        IndicatorLine falling =
                new IndicatorLine(
                        "i", "t", "", false, rising.baseline(), rising.targets(), rising.actuals());
        assertThat(
                        falling.actuals().stream()
                                .map(falling::reached)
                                .map(reached -> reached.map(yes -> yes ? "yes" : "no").orElse("")))
                .containsExactly("yes", "yes", "no", "", "yes", "no");
    }
}
