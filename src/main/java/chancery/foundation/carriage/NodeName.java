package chancery.foundation.carriage;

import chancery.kernel.Problem;
import java.util.regex.Pattern;

/**
 * The name of a node of the service, such as {@code ministry} or {@code lima}: 1 to 32 lower-case
 * letters, digits and inner hyphens, so that it also stands as one label of a DNS name (RFC 1123,
 * section 2.1).
 */
public record NodeName(String value) implements Comparable<NodeName> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?");

    /**
     * @throws Problem {@code node.name} when {@code value} has not the form of a name
     */
    public NodeName {
        if (!FORM.matcher(value).matches()) {
            throw Problem.refused("node.name").with("value", value);
        }
    }

    public static NodeName of(String value) {
        return new NodeName(value);
    }

    /** The common name that the node's link certificate carries. */
    public String commonName() {
        return "node:" + value;
    }

    /** The DNS name that the node's link certificate carries, whatever host it answers on. */
    public String dnsName() {
        return value + ".node.chancery";
    }

    @Override
    public int compareTo(NodeName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
