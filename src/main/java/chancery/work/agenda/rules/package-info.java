/**
 * Rules that look ahead – "90 days before each election in Peru, propose this action" – and the
 * suggestions derived from them. A suggestion is nothing until a person takes it.
 *
 * <p>Start with {@link chancery.work.agenda.rules.Suggestions} and {@link
 * chancery.work.agenda.rules.Rules}.
 */
@NullMarked
@NamedInterface("rules")
package chancery.work.agenda.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
