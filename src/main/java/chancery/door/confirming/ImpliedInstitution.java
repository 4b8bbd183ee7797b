package chancery.door.confirming;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ministry of a minister and the embassy of an ambassador, where the function says what it is
 * called: "ministre péruvien du Commerce" has a "Ministère du Commerce". A guess, for a person to
 * correct; nothing for any other function.
 */
public final class ImpliedInstitution {
    private record Rule(Pattern function, String institution) {}

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String WORDS = "(\\p{L}[\\p{L}’' -]*)";

    private static final List<Rule> RULES =
            List.of(
                    rule(
                            "ministre(?: déléguée?)?(?: \\p{Ll}+)? (?:du|au) " + WORDS,
                            "Ministère du $1"),
                    rule(
                            "ministre(?: déléguée?)?(?: \\p{Ll}+)? (?:des|aux) " + WORDS,
                            "Ministère des $1"),
                    rule(
                            "ministre(?: déléguée?)?(?: \\p{Ll}+)? (?:de|à) la " + WORDS,
                            "Ministère de la $1"),
                    rule(
                            "ministre(?: déléguée?)?(?: \\p{Ll}+)? (?:de|à) l[’']" + WORDS,
                            "Ministère de l’$1"),
                    rule("ambassad(?:eur|rice) (d[’']\\p{L}.*|(?:de|du|des) .+)", "Ambassade $1"),
                    rule(
                            "(?:vice)?ministr[oa](?: delegad[oa])?(?: \\p{Ll}+)? (de|del|de la|de los|de las) "
                                    + WORDS,
                            "Ministerio $1 $2"),
                    rule("embajador(?:a)? (de .+|del .+)", "Embajada $1"),
                    rule(
                            "(?:deputy |vice-|assistant )?minister (?:of|for) " + WORDS,
                            "Ministry of $1"),
                    rule("ambassador of (.+) to (.+)", "Embassy of $1 in $2"),
                    rule("(?:نائب |نائبة )?وزيرة? (.+)", "وزارة $1"),
                    rule("سفيرة? (.+)", "سفارة $1"));

    private ImpliedInstitution() {}

    public static Optional<String> of(String function) {
        String said = function.strip();
        for (Rule rule : RULES) {
            Matcher matcher = rule.function().matcher(said);
            if (matcher.matches()) {
                return Optional.of(matcher.replaceFirst(rule.institution()));
            }
        }
        return Optional.empty();
    }

    private static Rule rule(String function, String institution) {
        return new Rule(Pattern.compile(function, FLAGS), institution);
    }
}
