package chancery.work.directory;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.util.UUID;

/** Which tenure. */
public record TenureId(UUID value) {
    public static TenureId of(UUID value) {
        return new TenureId(value);
    }

    public static TenureId fresh() {
        return new TenureId(UUID.randomUUID());
    }

    /**
     * @throws Problem {@code directory.unknown-tenure} when the text is no id at all
     */
    public static TenureId parse(String text) {
        try {
            return new TenureId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.absent("directory.unknown-tenure");
        }
    }

    /** How other rooms point here. */
    public Ref ref() {
        return new Ref("tenure", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
