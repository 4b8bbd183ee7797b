package chancery.work.planning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a plan. It keeps its {@link #id()} through every version, on every node, so that
 * amendments, observations, progress and evidence can speak of it.
 */
public sealed interface Element permits Strand, Objective, Action, Indicator {
    UUID id();

    /** The element under which this one stands; none for a strand. */
    @Nullable UUID parent();

    /** The line as a list shows it. */
    String title();

    /** The same line under another identity, as a copy starts. */
    Element withId(UUID id);

    /** The same line under another parent. */
    Element under(UUID parent);
}
