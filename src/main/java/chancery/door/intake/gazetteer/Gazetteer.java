package chancery.door.intake.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names that are known before a text is read. A room that holds people, institutions or outlets can
 * be one.
 */
public interface Gazetteer {

    /**
     * Somebody known.
     *
     * @param name as texts write it in full
     * @param function what they are, where that is known
     * @param ours whether they are of our own service
     */
    record KnownPerson(String name, @Nullable String function, boolean ours) {}

    List<KnownPerson> people();

    /** Names of institutions beside those that their head word tells. */
    List<String> institutions();

    /** Names of newspapers, agencies, stations and sites. */
    List<String> outlets();

    /** Our own country by ISO 3166 code; empty when this gazetteer does not know. */
    Optional<String> ownCountry();

    /** What both know; the own country as this one says it, if it does. */
    default Gazetteer and(Gazetteer other) {
        return new Names(
                joined(people(), other.people()),
                joined(institutions(), other.institutions()),
                joined(outlets(), other.outlets()),
                ownCountry().or(other::ownCountry));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
