/**
 * The plan of a post for a year: strands, objectives, actions, indicators; how it is written,
 * frozen, amended.
 *
 * <p>Start with {@link chancery.work.planning.Plans}. A plan's content is one immutable {@link
 * chancery.work.planning.PlanContent}; every edit is a {@link chancery.work.planning.Change} to it.
 * What crosses the line is next door in {@code messages}, progress in {@code execution}, the
 * performance contract in {@code contracts}, all posts together in {@code board}, the year's end in
 * {@code synthesis}.
 */
@NullMarked
@ApplicationModule(displayName = "Planning")
package chancery.work.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
