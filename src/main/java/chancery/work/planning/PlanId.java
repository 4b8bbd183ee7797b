package chancery.work.planning;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.util.UUID;

/** Who a plan is, the same at its post and at the ministry. */
public record PlanId(UUID value) {
    /** By this a {@link Ref} names a plan. */
    public static final String KIND = "plan";

    public static PlanId of(UUID value) {
        return new PlanId(value);
    }

    /**
     * @throws Problem {@code plan.id} when {@code text} is no UUID
     */
    public static PlanId parse(String text) {
        try {
            return new PlanId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.refused("plan.id").with("value", text);
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
