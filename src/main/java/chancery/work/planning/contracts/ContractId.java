package chancery.work.planning.contracts;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Who a contract is, the same at its post and at the ministry. */
public record ContractId(@JsonValue UUID value) {
    /** By this a {@link Ref} names a contract. */
    public static final String KIND = "contract";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ContractId of(UUID value) {
        return new ContractId(value);
    }

    /**
     * @throws Problem {@code contract.id} when {@code text} is no UUID
     */
    public static ContractId parse(String text) {
        try {
            return new ContractId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.refused("contract.id").with("value", text);
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
