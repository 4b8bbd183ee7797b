/**
 * The pages around all others: sign-in, the shell with its navigation, Today, people and units,
 * links, readings, search, errors, and the words of four languages.
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
