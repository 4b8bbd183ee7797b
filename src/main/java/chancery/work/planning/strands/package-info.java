/**
 * The strands that the service plans in: what they are called, which are still begun with.
 *
 * <p>Start with {@link chancery.work.planning.strands.ServiceStrands}. A unit of the ministry
 * writes them ({@link chancery.work.planning.strands.StrandWriting}); they hold on a node once the
 * dispatch that carries them is registered there.
 */
@NullMarked
@NamedInterface("strands")
package chancery.work.planning.strands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
