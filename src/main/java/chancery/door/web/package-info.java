/**
 * The pages around all others: sign-in, the shell with its navigation, Today, errors. Next door,
 * each a package: {@code people}, {@code links}, {@code readings}, {@code intake}, {@code about}.
 *
 * <p>Start with {@link chancery.door.web.Page}, what every template is given, and {@link
 * chancery.door.web.Gate}, who may come in. Templates are in {@code src/main/jte}, the style in
 * {@code src/main/resources/static}.
 */
@NullMarked
@ApplicationModule(displayName = "Web")
package chancery.door.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
