package chancery.work.agreements;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.util.UUID;

/** Who an agreement is, the same on every node. */
public record AgreementId(UUID value) {
    /** What the kind of {@link Ref} to an agreement is called. */
    public static final String KIND = "agreement";

    public static AgreementId of(UUID value) {
        return new AgreementId(value);
    }

    public static AgreementId fresh() {
        return new AgreementId(UUID.randomUUID());
    }

    /**
     * @throws Problem {@code agreement.unknown} when {@code text} is no UUID
     */
    public static AgreementId parse(String text) {
        try {
            return new AgreementId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.absent("agreement.unknown");
        }
    }

    public Ref ref() {
        return new Ref(KIND, value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
