package chancery.kernel;

/**
 * A pointer from one room to a thing of another, without knowing its type.
 *
 * @param kind the room's word for the thing, such as {@code dispatch}
 * @param id what the room itself calls it
 */
public record Ref(String kind, String id) {
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
