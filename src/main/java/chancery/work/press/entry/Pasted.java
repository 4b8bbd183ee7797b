package chancery.work.press.entry;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was pasted, taken apart: an address of the web, and the text besides it.
 *
 * @param address the first one; empty for none
 * @param text without that address
 */
record Pasted(String address, String text) {
    /** Of what is pasted, in characters; the rest is not looked at. */
    static final int LONGEST = 60_000;

    private static final int LONGEST_HEADLINE = 300;
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"']+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE =
            Pattern.compile("(www\\.)?[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+/\\S*");
    private static final Pattern END = Pattern.compile("[.,;:!?)\\]»”]+$");
    private static final Pattern FILE =
            Pattern.compile("\\.(html?|php|aspx?|shtml|jsp)$", Pattern.CASE_INSENSITIVE);

    /** Numbers by which sites tell their pages, and words that they put behind each. */
    private static final Pattern TAIL =
            Pattern.compile("([-_](noticia|news|article|nota|amp|\\p{Alpha}?\\d{4,}))+$");

    private static final Pattern HEAD = Pattern.compile("^\\d{4,}[-_]");

    static Pasted of(String typed) {
        String all =
                (typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed)
                        .replace("\r\n", "\n")
                        .strip();
        Matcher found = ADDRESS.matcher(all);
        if (found.find()) {
            String address = END.matcher(found.group()).replaceFirst("");
            String rest =
                    all.substring(0, found.start())
                            + all.substring(found.start() + address.length());
            return new Pasted(address, rest.strip());
        }
        return BARE.matcher(all).matches() ? new Pasted("https://" + all, "") : new Pasted("", all);
    }

    /** The first line of the text; without a text, what the address says; may be empty. */
    String headline() {
        String line = text.lines().map(String::strip).filter(Pasted::says).findFirst().orElse("");
        return cut(line.isEmpty() ? fromAddress() : line);
    }

    /** The longest part of the path that reads like words. */
    private String fromAddress() {
        if (address.isEmpty()) {
            return "";
        }
        String path = address.replaceFirst("^[^/]+//[^/]*", "").replaceFirst("[?#].*$", "");
        return Arrays.stream(path.split("/"))
                .map(Pasted::words)
                .filter(words -> words.contains(" "))
                .max(Comparator.comparingInt(String::length))
                .map(Pasted::sentence)
                .orElse("");
    }

    private static String words(String part) {
        String name = FILE.matcher(decoded(part)).replaceFirst("");
        name = HEAD.matcher(TAIL.matcher(name).replaceFirst("")).replaceFirst("");
        return name.replaceAll("[-_+]+", " ").strip();
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }

    private static String sentence(String words) {
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    private static boolean says(String line) {
        return line.codePoints().filter(Character::isLetter).count() > 2;
    }

    private static String cut(String line) {
        if (line.length() <= LONGEST_HEADLINE) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_HEADLINE - 1);
        return line.substring(0, space > 0 ? space : LONGEST_HEADLINE - 1).strip() + "…";
    }
}
