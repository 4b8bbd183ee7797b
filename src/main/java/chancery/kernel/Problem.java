package chancery.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a person or a program asked for that cannot be done, said so that they can mend it.
 *
 * <p>{@link #code()} is a key of the message bundles {@code messages_*.properties} under {@code
 * problem.}; its text says what happened and what to do, in the reader's language. A problem never
 * carries content that its reader may not see.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of answer a problem is; the HTTP status and the exit status derive from it. */
    public enum Kind {
        /** The data is not acceptable (422). */
        REFUSED,
        /** There is no such thing, or none for this reader (404). */
        ABSENT,
        /** The reader may see it and not do this (403). */
        FORBIDDEN,
        /** It is no longer, or not yet, in the state that this needs (409). */
        CONFLICT,
        /** Too large or too much (413). */
        TOO_LARGE,
        /** Too often; wait (429). */
        TOO_OFTEN
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> values = new LinkedHashMap<>();
    private @Nullable String field;

    private Problem(Kind kind, String code) {
        super(code, null, false, true);
        this.kind = kind;
        this.code = code;
    }

    public static Problem refused(String code) {
        return new Problem(Kind.REFUSED, code);
    }

    public static Problem absent(String code) {
        return new Problem(Kind.ABSENT, code);
    }

    public static Problem forbidden(String code) {
        return new Problem(Kind.FORBIDDEN, code);
    }

    public static Problem conflict(String code) {
        return new Problem(Kind.CONFLICT, code);
    }

    public static Problem tooLarge(String code) {
        return new Problem(Kind.TOO_LARGE, code);
    }

    public static Problem tooOften(String code) {
        return new Problem(Kind.TOO_OFTEN, code);
    }

    /** Names the field that the problem is about, as the form and the API call it. */
    public Problem at(String field) {
        this.field = field;
        return this;
    }

    /** Gives a value that the message shows as <code>{name}</code>. */
    public Problem with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    public Map<String, Object> values() {
        return values;
    }

    @Override
    public String getMessage() {
        return code
                + (field == null ? "" : " at " + field)
                + (values.isEmpty() ? "" : " " + values);
    }
}
