package chancery.door.confirming.proposing;

import chancery.door.confirming.ConfirmedPromise;
import chancery.door.intake.ReadDocument;
import chancery.door.intake.commitments.ReadCommitment;
import chancery.door.intake.gazetteer.Names;
import chancery.door.intake.mentions.CitedDocument;
import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Span;
import chancery.door.intake.text.Tokens;
import chancery.work.engagements.Side;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The promises of a document. What both sides promise is proposed twice, as ours and as theirs. A
 * promise that names its object by a pronoun keeps the one agreement that its sentence names.
 */
final class ProposedPromises {
    /** "le signer", "firmarlo", "sign it". */
    private static final Pattern PRONOUN =
            Pattern.compile(
                    "^(?:(?:le|la|les) \\p{L}+(?:er|ir|re)|l['’]\\p{L}+(?:er|ir|re)|\\p{L}+[aei]r(?:lo|la|los|las)|\\p{L}+ (?:it|them))\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private final ReadDocument read;
    private final String text;
    private final Sides sides;

    private ProposedPromises(ReadDocument read, String text) {
        this.read = read;
        this.text = text;
        this.sides = new Sides(read.language(), read.people(), Names.shipped());
    }

    /**
     * @param text in which the spans of what was read stand
     */
    static List<Proposed<ConfirmedPromise>> of(ReadDocument read, String text) {
        ProposedPromises promises = new ProposedPromises(read, text);
        return IntStream.range(0, read.commitments().size())
                .boxed()
                .flatMap(i -> promises.proposed("commitments-" + i, read.commitments().get(i)))
                .toList();
    }

    private Stream<Proposed<ConfirmedPromise>> proposed(String key, ReadCommitment told) {
        return isOfBoth(told.by())
                ? Stream.of(
                        proposed(key, told, Side.OURS, true),
                        proposed(key + ConfirmedPromise.THEIRS, told, Side.THEIRS, false))
                : Stream.of(proposed(key, told, sides.of(told.by()), true));
    }

    private Proposed<ConfirmedPromise> proposed(
            String key, ReadCommitment told, Side side, boolean taken) {
        return new Proposed<>(
                key,
                new ConfirmedPromise(
                        key,
                        side,
                        told.by() == null ? "" : Indexed.capital(told.by()),
                        "",
                        Indexed.capital(words(told)),
                        told.due() == null ? null : Indexed.last(told.due()),
                        null,
                        null),
                taken,
                Quote.of(text, told.span()),
                List.of());
    }

    /** "Les deux parties", "ambas partes", "الطرفان", and nobody besides. */
    private boolean isOfBoth(@Nullable String by) {
        if (by == null) {
            return false;
        }
        Vocabulary words = Vocabulary.of(read.language());
        Tokens tokens = Tokens.of(Letter.of(by), words::splits);
        int party = words.of(Key.PARTY).length(tokens, 0);
        return party > 0 && !tokens.at(party).isWord();
    }

    private String words(ReadCommitment told) {
        if (!PRONOUN.matcher(told.text()).matches()) {
            return told.text();
        }
        Span sentence = Sentences.around(text, told.span());
        List<String> named =
                read.documents().stream()
                        .filter(document -> isWithin(document.span(), sentence))
                        .map(CitedDocument::text)
                        .filter(called -> AgreementCues.kind(called).isPresent())
                        .distinct()
                        .toList();
        return named.size() == 1 ? told.text() + " (" + named.getFirst() + ")" : told.text();
    }

    private static boolean isWithin(Span span, Span sentence) {
        return span.start() >= sentence.start() && span.end() <= sentence.end();
    }
}
