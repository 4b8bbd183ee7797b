package chancery.work.agenda.calendar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a calendar file, unfolded (RFC 5545, section 3.1).
 *
 * @param name in upper case
 * @param parameters by name in upper case, the first value of each, without quotes
 * @param value as written, with its escapes
 */
record ContentLine(String name, Map<String, String> parameters, String value) {

    /** Empty when the line is none: no name, or no colon outside quotes. */
    static Optional<ContentLine> parse(String line) {
        int colon = outsideQuotes(line, ':', 0);
        if (colon < 1) {
            return Optional.empty();
        }
        String head = line.substring(0, colon);
        int end = outsideQuotes(head, ';', 0);
        String name = end < 0 ? head : head.substring(0, end);
        Map<String, String> parameters = new HashMap<>();
        while (end >= 0) {
            int next = outsideQuotes(head, ';', end + 1);
            String parameter = head.substring(end + 1, next < 0 ? head.length() : next);
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        parameter.substring(0, equals).toUpperCase(Locale.ROOT),
                        parameter.substring(equals + 1).replace("\"", ""));
            }
            end = next;
        }
        return Optional.of(
                new ContentLine(
                        name.toUpperCase(Locale.ROOT),
                        Map.copyOf(parameters),
                        line.substring(colon + 1)));
    }

    /** The value as text: escaped line ends, commas, semicolons and backslashes resolved. */
    String text() {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char escaped = value.charAt(++i);
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                text.append(c);
            }
        }
        return text.toString().strip();
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    private static int outsideQuotes(String text, char wanted, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == wanted && !quoted) {
                return i;
            }
        }
        return -1;
    }
}
