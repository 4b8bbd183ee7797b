package chancery.work.directory;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.util.UUID;

/** Which institution. */
public record InstitutionId(UUID value) {
    public static InstitutionId of(UUID value) {
        return new InstitutionId(value);
    }

    public static InstitutionId fresh() {
        return new InstitutionId(UUID.randomUUID());
    }

    /**
     * @throws Problem {@code directory.unknown-institution} when the text is no id at all
     */
    public static InstitutionId parse(String text) {
        try {
            return new InstitutionId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.absent("directory.unknown-institution");
        }
    }

    /** How other rooms point here. */
    public Ref ref() {
        return new Ref("institution", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
