/**
 * Plans for other programs: their lines and versions, their tables, contracts, execution,
 * synthesis, and all posts together.
 *
 * <p>Start with {@code PlansApi}. Forms that several routes share are in the classes called shapes.
 */
@NullMarked
package chancery.door.api.plans;

import org.jspecify.annotations.NullMarked;
