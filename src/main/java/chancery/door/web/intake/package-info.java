/**
 * The pages where documents come in: a file is read, and what a person confirms of it becomes an
 * entry of the book of arrivals, a draft, a plan, or the records that it tells of.
 *
 * <p>Start with {@link chancery.door.web.intake.IntakePages}; what comes of a text's account of
 * visits, people and promises begins at {@link chancery.door.web.intake.ConfirmPages}.
 */
@NullMarked
@NamedInterface("intake")
package chancery.door.web.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
