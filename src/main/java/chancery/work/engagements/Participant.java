package chancery.work.engagements;

import chancery.kernel.Ref;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part, worded as they were on that day.
 *
 * @param honorific such as {@code H.E. Mrs}; may be empty
 * @param function held on that day, in the official wording; may be empty
 * @param institution where; may be empty
 * @param entry in the directory when it is known there; the wording here stands whatever becomes of
 *     the entry
 */
public record Participant(
        Side side,
        String name,
        String honorific,
        String function,
        String institution,
        @Nullable Ref entry) {

    public Participant {
        name = Texts.line("name", name);
        honorific = Texts.optionalLine("honorific", honorific);
        function = Texts.optionalLine("function", function);
        institution = Texts.optionalLine("institution", institution);
        Texts.ref("entry", entry);
    }

    public static Participant of(Side side, String name, String function) {
        return new Participant(side, name, "", function, "", null);
    }

    /** With the honorific before the name, as an official text has it. */
    public String styled() {
        return (honorific + " " + name).strip();
    }

    /** The function and the institution, as far as they are known. */
    public String described() {
        return function.isEmpty() || institution.isEmpty()
                ? function + institution
                : function + ", " + institution;
    }
}
