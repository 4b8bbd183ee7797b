/**
 * The pages of execution: how far a plan is, reporting on a line of it, and what shows it.
 *
 * <p>Start with {@link chancery.work.planning.execution.web.ExecutionPages}; what a line's own page
 * shows of its execution is {@link chancery.work.planning.execution.web.LineExecution}.
 */
@NullMarked
@NamedInterface("execution-web")
package chancery.work.planning.execution.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
