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
 *
 * <p>The room is one package on purpose: whoever sends, lands or carries a bag holds the same
 * tables under the same locks, and nobody outside may. Read it in this order:
 *
 * <ol>
 *   <li>what is carried: {@link chancery.foundation.carriage.Envelope} of {@link
 *       chancery.foundation.carriage.Section}s, told by its {@code Manifest}, in parts by {@code
 *       Cut}
 *   <li>what is said on the line: {@code Frame}, which {@code FrameCodec} reads and writes
 *   <li>the line: {@code Wire} and {@code LinkSecurity} make it, {@code Broker} holds it, a {@code
 *       LinkLoop} looks after each
 *   <li>out: {@code Contents} and {@code Outgoing} are the tables, {@code Sender} feeds a line from
 *       them, {@code Confirmations} close what was carried
 *   <li>in: {@code Landing} and {@code Incoming} put together, {@code Handover} gives to {@link
 *       chancery.foundation.carriage.Arrivals} or passes on
 *   <li>by hand: {@link chancery.foundation.carriage.Bag}
 * </ol>
 */
@NullMarked
@ApplicationModule(displayName = "Carriage")
package chancery.foundation.carriage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
