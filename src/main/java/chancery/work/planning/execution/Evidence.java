package chancery.work.planning.execution;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.work.planning.Texts;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Something that shows what an entry says.
 *
 * @param title how it is cited to everybody who reads the plan; says no more than they may know
 */
public record Evidence(Ref ref, String title) {
    /** How many of them one entry may rest on. */
    public static final int MOST = 40;

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final int LONGEST_ID = 200;

    public Evidence {
        if (!KIND.matcher(ref.kind()).matches()
                || ref.id().isBlank()
                || ref.id().length() > LONGEST_ID) {
            throw Problem.refused("execution.evidence-kind")
                    .at("evidence")
                    .with("kind", ref.kind());
        }
        title = Texts.line("evidence", title);
    }

    static List<Evidence> atMost(List<Evidence> all) {
        if (all.size() > MOST) {
            throw Problem.tooLarge("execution.evidence-many").at("evidence").with("most", MOST);
        }
        return List.copyOf(all);
    }
}
