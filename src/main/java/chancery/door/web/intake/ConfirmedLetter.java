package chancery.door.web.intake;

import chancery.correspondence.Reference;
import chancery.kernel.Label;
import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import chancery.kernel.Transmission;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What a person confirmed of a letter that was read, field by field.
 *
 * @param action addressees, separated by commas, semicolons or lines
 * @param references one a line
 */
record ConfirmedLetter(
        String sender,
        String place,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dated,
        String number,
        String action,
        String information,
        Transmission transmission,
        Label label,
        Precedence precedence,
        String references,
        String subject,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
        @BindParam("book") @Nullable String book) {

    /**
     * @throws Problem {@code web.request} when a field is missing
     */
    ConfirmedLetter {
        if (Stream.of(
                        sender,
                        place,
                        number,
                        action,
                        information,
                        transmission,
                        label,
                        precedence,
                        references,
                        subject)
                .anyMatch(Objects::isNull)) {
            throw Problem.refused("web.request");
        }
    }

    List<String> actionNames() {
        return names(action);
    }

    List<String> informationNames() {
        return names(information).stream().filter(name -> !actionNames().contains(name)).toList();
    }

    List<Reference> cited() {
        return references
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Reference(line, null, null, null, null))
                .toList();
    }

    static List<String> names(String typed) {
        return Arrays.stream(typed.split("[,;\\n،؛]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
