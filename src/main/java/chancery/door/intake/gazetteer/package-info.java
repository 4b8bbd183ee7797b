/**
 * Names that are known before a text is read: countries, outlets, the service's own people and
 * units. Start at {@link chancery.door.intake.gazetteer.Gazetteer}.
 */
@NullMarked
@NamedInterface("gazetteer")
package chancery.door.intake.gazetteer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
