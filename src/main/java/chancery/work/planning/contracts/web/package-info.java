/**
 * The pages of performance contracts: the list, a contract with how far it is fulfilled, and its
 * sheet. Start with {@code ContractPages}.
 */
@NullMarked
@NamedInterface("contracts-web")
package chancery.work.planning.contracts.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
