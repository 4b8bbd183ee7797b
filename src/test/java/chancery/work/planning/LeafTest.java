package chancery.work.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeafTest {
    private static final List<Integer> LINES = IntStream.rangeClosed(1, 7).boxed().toList();

    @Test
    void everyLineIsOnOneLeafAndInItsOrder() {
        List<Integer> turned =
                IntStream.rangeClosed(1, Leaf.of(LINES, 3, null).last())
                        .boxed()
                        .flatMap(number -> Leaf.of(LINES, 3, number).lines().stream())
                        .toList();

        assertThat(turned).isEqualTo(LINES);
        assertThat(Leaf.of(LINES, 3, 3)).isEqualTo(new Leaf<>(3, 3, List.of(7)));
    }

    @Test
    void whoAsksBeyondTheEndsIsGivenTheNearest() {
        assertThat(Leaf.of(LINES, 3, 99).number()).isEqualTo(3);
        assertThat(Leaf.of(LINES, 3, -1).number()).isEqualTo(1);
    }

    @Test
    void whatFitsIsNoPart() {
        assertThat(Leaf.of(LINES, 7, null).isPart()).isFalse();
        assertThat(Leaf.of(LINES, 6, null).isPart()).isTrue();
        assertThat(Leaf.of(List.of(), 6, 4)).isEqualTo(new Leaf<>(1, 1, List.of()));
    }
}
