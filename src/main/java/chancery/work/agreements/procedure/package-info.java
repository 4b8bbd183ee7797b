/**
 * How the ministry brings an agreement of each kind to its end: the ordered steps of the national
 * procedure, how long each is expected to take, and who sees to it.
 *
 * <p>Start with {@link chancery.work.agreements.procedure.Procedures}.
 */
@NullMarked
@NamedInterface("procedure")
package chancery.work.agreements.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
