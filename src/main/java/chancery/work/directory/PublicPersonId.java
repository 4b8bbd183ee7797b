package chancery.work.directory;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.util.UUID;

/** Which entry of a person in a public function; it goes on meaning them after a merge. */
public record PublicPersonId(UUID value) {
    public static PublicPersonId of(UUID value) {
        return new PublicPersonId(value);
    }

    public static PublicPersonId fresh() {
        return new PublicPersonId(UUID.randomUUID());
    }

    /**
     * @throws Problem {@code directory.unknown-person} when the text is no id at all
     */
    public static PublicPersonId parse(String text) {
        try {
            return new PublicPersonId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.absent("directory.unknown-person");
        }
    }

    /** How other rooms point here. */
    public Ref ref() {
        return new Ref("person", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
