package chancery.work.engagements.archives;

import chancery.work.engagements.Participant;
import chancery.work.engagements.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a visitor of the list, such as {@code Prime Minister Brian Cowen}, as a function and a
 * name. Where no function is known the whole stands as the name.
 */
final class Visitors {
    private static final Pattern TITLED =
            Pattern.compile(
                    "((?:(?:Acting|Interim|Provisional|Deputy|Vice|Federal|First) )?"
                            + "(?:Prime Minister|President|Chancellor|Premier)(?:-[Ee]lect)?"
                            + "|King|Queen|Amir|Emir|Shah|Emperor|Sultan|Pope|Taoiseach|Chairman"
                            + "|Governor[ -]General|Grand Duke|Grand Duchess|Crown Prince|Prince|Regent)"
                            + " (\\p{Lu}.*)");

    private Visitors() {}

    /** One, or two when each of them has a title: {@code President X and Prime Minister Y}. */
    static List<Participant> read(String visitor, String country) {
        List<Participant> each = new ArrayList<>();
        for (String part : visitor.split(" (?:and|&) ")) {
            Optional<Participant> titled = titled(part.strip(), country);
            if (titled.isEmpty()) {
                return List.of(
                        titled(visitor, country).orElseGet(() -> named(visitor, "", country)));
            }
            each.add(titled.get());
        }
        return each;
    }

    private static Optional<Participant> titled(String text, String country) {
        Matcher titled = TITLED.matcher(text);
        return titled.matches()
                ? Optional.of(named(titled.group(2), titled.group(1), country))
                : Optional.empty();
    }

    private static Participant named(String name, String function, String country) {
        return new Participant(Side.THEIRS, name, "", function, country, null);
    }
}
