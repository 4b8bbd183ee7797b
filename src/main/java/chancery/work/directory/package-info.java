/**
 * Institutions, people in their public functions, and who held what from when to when.
 *
 * <p>Start with {@link chancery.work.directory.Directory}, which says who held what on a day;
 * entries are written through {@link chancery.work.directory.PublicPeople}, {@link
 * chancery.work.directory.Institutions} and {@link chancery.work.directory.Tenures}. Other rooms
 * point here with {@code Ref("person", …)} and {@code Ref("institution", …)}, and keep the official
 * wording of a function that they put into an official act ({@link
 * chancery.work.directory.OfficialFunction}) themselves. Next door: {@code names} (spellings and
 * how they are compared), {@code terms} (dates as exact as they are known), {@code finding}, {@code
 * merging} (doubles and erasure), {@code cards} (vCard), {@code shelf} (archives in).
 *
 * <p>There is no field for a private life, on purpose.
 */
@NullMarked
@ApplicationModule(displayName = "Directory")
package chancery.work.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
