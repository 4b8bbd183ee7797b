package chancery.door.intake;

import java.util.Optional;

/** Knows by which names letters call the units of the service. A node's directory can be one. */
@FunctionalInterface
public interface UnitGazetteer {

    /** The unit's code for {@code name} as a letter writes it, such as الكتابة العامة/4. */
    Optional<String> codeOf(String name);

    /** Asks {@code other} for what this one does not know. */
    default UnitGazetteer or(UnitGazetteer other) {
        return name -> codeOf(name).or(() -> other.codeOf(name));
    }
}
