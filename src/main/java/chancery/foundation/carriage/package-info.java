/**
 * Moves sealed envelopes between nodes: links, parts, precedence, the bag.
 *
 * <p>Start at {@link chancery.foundation.carriage.Carriage}, which takes what must leave, and at
 * {@link chancery.foundation.carriage.Arrivals}, which the floor above implements to register what
 * came. What is in between: the queue of what must leave is a table; a {@code Sender} per link cuts
 * envelopes into parts and feeds them, most urgent first, to an embedded broker; a {@code Landing}
 * puts parts together at the next node, and only when the floor above has registered the whole does
 * the sender hear that it was carried. The room knows neither what an envelope says nor how it is
 * sealed.
 */
@NullMarked
@ApplicationModule(displayName = "Carriage")
package chancery.foundation.carriage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
