package chancery.work.agreements.content;

import chancery.kernel.Problem;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The agreement's entry in the United Nations Treaty Series, under the field names of the UN Treaty
 * Collection; empty where it is not registered.
 *
 * @param registrationNumber {@code I-} or {@code II-} and the serial number, such as {@code
 *     I-33521}
 * @param untsVolume such as {@code 1868}
 * @param submitter who registered it
 * @param subjectTerms as the collection indexes it
 */
public record Registration(
        String registrationNumber,
        @Nullable LocalDate registrationDate,
        String untsVolume,
        String submitter,
        String subjectTerms) {
    public static final Registration NONE = new Registration("", null, "", "", "");

    private static final Pattern NUMBER =
            Pattern.compile("(II?)[-: ]?([0-9]{1,7})((?:\\.[0-9]+)?)");

    /**
     * @throws Problem {@code agreement.registration-number}
     */
    public Registration {
        Wording.day("registrationDate", registrationDate);
        untsVolume = Wording.optionalLine("untsVolume", untsVolume);
        submitter = Wording.optionalLine("submitter", submitter);
        subjectTerms = Wording.optionalLine("subjectTerms", subjectTerms);
        registrationNumber = Wording.optionalLine("registrationNumber", registrationNumber);
        if (!registrationNumber.isEmpty()) {
            var number = NUMBER.matcher(registrationNumber);
            if (!number.matches()) {
                throw Problem.refused("agreement.registration-number")
                        .at("registrationNumber")
                        .with("value", registrationNumber);
            }
            registrationNumber = number.group(1) + "-" + number.group(2) + number.group(3);
        }
    }
}
