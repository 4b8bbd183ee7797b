/**
 * What was done of a plan: progress of its actions, values of its indicators, and the evidence of
 * both.
 *
 * <p>Start with {@link chancery.work.planning.execution.Execution}. Entries are only added, at the
 * post; the ministry takes over what a signed dispatch brings ({@link
 * chancery.work.planning.execution.ExecutionShelf}). Evidence is any {@link chancery.kernel.Ref};
 * each kind is looked up through its {@link chancery.work.planning.execution.EvidenceSource}.
 */
@NullMarked
@NamedInterface("execution")
package chancery.work.planning.execution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
