package chancery.kernel;

import java.util.regex.Pattern;

/** The name of one running Chancery: 1 to 40 lower-case letters, digits and hyphens. */
public record NodeName(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,40}");

    /**
     * @throws Problem {@code node.name} when {@code value} has not the form of a name
     */
    public NodeName {
        if (!FORM.matcher(value).matches()) {
            throw Problem.refused("node.name").with("value", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
