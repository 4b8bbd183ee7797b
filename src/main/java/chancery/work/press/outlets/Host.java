package chancery.work.press.outlets;

import chancery.kernel.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of an outlet's site, such as {@code elcomercio.pe}, out of whatever was typed. */
public final class Host {
    private static final int LONGEST = 200;
    private static final Pattern NAME =
            Pattern.compile(
                    "[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\.[\\p{L}\\p{N}-]{2,}");
    private static final Pattern IN_FRONT = Pattern.compile("^(www\\d?|m|amp|mobile)\\.");

    private Host() {}

    /**
     * @param typed a name or a whole address; nothing for none
     * @throws Problem {@code outlet.host} when it is neither
     */
    public static String typed(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return "";
        }
        String host = of(text.contains("://") ? text : "https://" + text);
        if (host.isEmpty()) {
            throw Problem.refused("outlet.host").at("host").with("value", text);
        }
        return host;
    }

    /** That of an address; nothing when it has none. */
    public static String of(String address) {
        try {
            String authority = new URI(address).getRawAuthority();
            if (authority == null) {
                return "";
            }
            String host =
                    IN_FRONT.matcher(
                                    authority
                                            .replaceFirst("^.*@", "")
                                            .replaceFirst(":\\d*$", "")
                                            .toLowerCase(Locale.ROOT))
                            .replaceFirst("");
            return host.length() <= LONGEST && NAME.matcher(host).matches() ? host : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** The name itself and those above it, down to two parts: the site may be known by any. */
    public static List<String> above(String host) {
        List<String> names = new ArrayList<>();
        String name = host;
        while (name.contains(".")) {
            names.add(name);
            name = name.substring(name.indexOf('.') + 1);
        }
        return names;
    }
}
