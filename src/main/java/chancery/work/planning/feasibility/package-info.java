/**
 * What cannot work in a plan, said before a person says it. Warnings, never obstacles.
 *
 * <p>Start with {@link chancery.work.planning.feasibility.Feasibility}, which is a function of
 * values; {@link chancery.work.planning.feasibility.FeasibilityChecks} gathers the values. What it
 * needs of neighbouring rooms is asked through {@link
 * chancery.work.planning.feasibility.HostCalendar} and {@link
 * chancery.work.planning.feasibility.ContractedBudget}.
 */
@NullMarked
@NamedInterface("feasibility")
package chancery.work.planning.feasibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
