/**
 * What follows from an agreement's steps: when it enters into force and why, how it stands on a
 * day, and which days matter.
 *
 * <p>Start with {@link chancery.work.agreements.course.Course}. Nothing here is stored by hand:
 * everything is derived from the record.
 */
@NullMarked
@NamedInterface("course")
package chancery.work.agreements.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
