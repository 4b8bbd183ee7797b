package chancery.door.archives;

import chancery.correspondence.ArchivedDispatch.Enclosure;
import chancery.correspondence.BodyText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a {@link PrintedLetter} of a document's element. */
final class TeiLetters {
    private static final int LONGEST_TITLE = 120;
    private static final Pattern FRENCH = words("le|la|les|des|du|que|qui|dans|pour|est|une");
    private static final Pattern ENGLISH = words("the|of|and|to|in|that|is|for|was|which");

    private TeiLetters() {}

    /**
     * @param position counts the documents of the volume from 1; stands in for an identifier where
     *     the volume gives none
     */
    static PrintedHead head(String volume, int position, TeiElement document) {
        LetterHead head = new LetterHead(document);
        String id = document.attribute("id");
        return new PrintedHead(
                volume,
                id.isEmpty() ? "n" + position : id,
                head.from(),
                head.to(),
                head.heading(),
                head.place(),
                head.dated(),
                head.datedText(),
                head.number());
    }

    static PrintedLetter read(PrintedHead printed, TeiElement document) {
        String body = SmallHtml.of(document, header(new LetterHead(document)));
        String plain = BodyText.plain(body);
        return new PrintedLetter(
                printed, body, plain, language(plain), numbered(enclosures(document)));
    }

    /** How many documents are printed inside its enclosures. */
    static int documentsInside(TeiElement document) {
        return document.elements()
                .mapToInt(each -> (each.isDocument() ? 1 : 0) + documentsInside(each))
                .sum();
    }

    private static Set<TeiElement> header(LetterHead head) {
        Set<TeiElement> header = Collections.newSetFromMap(new IdentityHashMap<>());
        head.head().ifPresent(header::add);
        header.addAll(head.datelines());
        head.numberLine().ifPresent(header::add);
        return header;
    }

    /** Enclosures, those inside enclosures too, in the order of the text. */
    private static List<TeiElement> enclosures(TeiElement in) {
        return in.elements()
                .flatMap(each ->
                        each.is("attachment")
                                ? Stream.concat(Stream.of(each), enclosures(each).stream())
                                : enclosures(each).stream())
                .toList();
    }

    private static List<Enclosure> numbered(List<TeiElement> elements) {
        List<Enclosure> enclosures = new ArrayList<>();
        for (TeiElement element : elements) {
            String text = BodyText.plain(SmallHtml.of(element, Set.of()));
            if (!text.isEmpty()) {
                String title = cut(title(element, text), LONGEST_TITLE);
                enclosures.add(
                        new Enclosure("%d. %s.txt".formatted(enclosures.size() + 1, title), text));
            }
        }
        return enclosures;
    }

    private static String title(TeiElement enclosure, String text) {
        String printed =
                Stream.concat(
                                enclosure.own(),
                                enclosure
                                        .elements()
                                        .filter(TeiElement::isDocument)
                                        .flatMap(TeiElement::own))
                        .filter(each -> each.is("head") || each.isSourceNote())
                        .map(TeiElement::words)
                        .filter(words -> !words.isEmpty() && !words.equals("[Untitled]"))
                        .findFirst()
                        .orElse(text);
        return printed.replaceAll("[\\[\\]/\\\\\\p{Cntrl}]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("[\\s.]+$", "")
                .strip();
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest);
        return text.substring(0, space > longest / 2 ? space : longest) + "…";
    }

    private static String language(String text) {
        String opening = text.substring(0, Math.min(text.length(), 5_000));
        long french = FRENCH.matcher(opening).results().count();
        long english = ENGLISH.matcher(opening).results().count();
        return french > 2 * english ? "fr" : "en";
    }

    private static Pattern words(String some) {
        return Pattern.compile("\\b(?:" + some + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
