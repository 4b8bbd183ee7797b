/**
 * What the service knows of a country, a person, an institution, an engagement, a promise, an
 * agreement, an action or a dispatch: one page on which all rooms meet, under the reader's rights.
 *
 * <p>Start with {@link chancery.door.web.about.Things}, which finds what a page is about, and
 * {@link chancery.door.web.about.Timelines}, which asks every room for what it knows of it. A room
 * joins by a bean of {@link chancery.kernel.TimelineSource}.
 */
@NullMarked
@NamedInterface("about")
package chancery.door.web.about;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
