/**
 * Institutions, documents and outlets that a text names. Start at {@link
 * chancery.door.intake.mentions.Institutions}, {@link chancery.door.intake.mentions.CitedDocuments}
 * and {@link chancery.door.intake.mentions.Outlets}.
 */
@NullMarked
@NamedInterface("mentions")
package chancery.door.intake.mentions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
