/**
 * The performance contract between a post and its ministry over some years, and how far it is
 * fulfilled.
 *
 * <p>Start with {@link chancery.work.planning.contracts.Contracts}. A contract is proposed and
 * agreed by dispatches (next door in {@code messages}); {@link
 * chancery.work.planning.contracts.ContractShelf} writes what they say.
 */
@NullMarked
@NamedInterface("contracts")
package chancery.work.planning.contracts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
