package chancery.foundation.search;

import chancery.foundation.search.Typed.Beginning;
import chancery.foundation.search.Typed.Clause;
import chancery.foundation.search.Typed.Phrase;
import chancery.foundation.search.Typed.Single;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Turns what was typed into queries of the index: one that finds and ranks, one whose matches are
 * marked.
 */
final class TextQueries {
    /** A form of the word counts half as much as the word. */
    private static final float STEM = 0.5f;

    private static final float IN_TITLE = 2f;
    private static final float IN_NUMBER = 3f;
    private static final int NEAR = 6;
    private static final int SHORTEST_SIMILAR = 4;
    private static final int TWO_TYPOS = 8;
    private static final int SIMILAR_WORDS = 50;

    private final Typed typed;
    private final IndexReader reader;
    private final Stems stems = Stems.ofAll();
    private final Set<Single> similar = new HashSet<>();

    /**
     * @param reader the index to be asked; forms of a word that it does not hold are left out
     */
    TextQueries(Typed typed, IndexReader reader) {
        this.typed = typed;
        this.reader = reader;
    }

    boolean isEmpty() {
        return typed.clauses().isEmpty();
    }

    /** The words that could have been mistyped. */
    List<Single> mistypable() {
        return typed.clauses().stream()
                .filter(clause -> clause instanceof Single one && mayBeMistyped(one))
                .map(Single.class::cast)
                .toList();
    }

    /** Accepts from now on words like these ones as well. */
    void accept(List<Single> words) {
        similar.addAll(words);
    }

    Query single(Single one) {
        return match(Fields.TEXT, one);
    }

    /** Finds and ranks. */
    Query ranked() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Clause clause : typed.clauses()) {
            all.add(match(Fields.TEXT, clause), isOptional(clause) ? Occur.SHOULD : Occur.MUST);
            if (!isOptional(clause)) {
                all.add(new BoostQuery(match(Fields.TITLE, clause), IN_TITLE), Occur.SHOULD);
                if (mayBeNumber(clause)) {
                    all.add(new BoostQuery(match(Fields.NUMBER, clause), IN_NUMBER), Occur.SHOULD);
                }
            }
        }
        return all.build();
    }

    /** Words that stand together are worth more; empty when there are none or too many. */
    Optional<Query> near() {
        List<Single> singles =
                typed.clauses().stream()
                        .filter(clause -> clause instanceof Single one && !similar.contains(one))
                        .map(Single.class::cast)
                        .toList();
        if (singles.size() < 2 || singles.size() > NEAR) {
            return Optional.empty();
        }
        PhraseQuery.Builder near = new PhraseQuery.Builder().setSlop(NEAR);
        singles.forEach(one -> near.add(new Term(Fields.TEXT, one.word().folded())));
        return Optional.of(near.build());
    }

    /** Matches what is to be marked. */
    Query marked() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Clause clause : typed.clauses()) {
            if (!isOptional(clause)) {
                any.add(match(Fields.TEXT, clause), Occur.SHOULD);
            }
        }
        return any.build();
    }

    /** All words of {@code typed} in one field, none of them optional. */
    static Query all(String field, String typed, IndexReader reader) {
        TextQueries queries = new TextQueries(Typed.read(typed), reader);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.typed
                .clauses()
                .forEach(clause -> all.add(queries.match(field, clause), Occur.FILTER));
        return all.build();
    }

    private Query match(String field, Clause clause) {
        return switch (clause) {
            case Single one when similar.contains(one) -> like(field, one.word());
            case Single(Word word) -> forms(field, word);
            case Beginning(String folded) -> new PrefixQuery(new Term(field, folded));
            case Phrase(List<String> folded) ->
                    new PhraseQuery(0, field, folded.toArray(String[]::new));
        };
    }

    private Query forms(String field, Word word) {
        SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
        forms.addTerm(new Term(field, word.folded()));
        stems.of(word).stream()
                .map(stem -> new Term(field, stem))
                .filter(this::isHeld)
                .forEach(stem -> forms.addTerm(stem, STEM));
        return forms.build();
    }

    private boolean isHeld(Term term) {
        try {
            return reader.docFreq(term) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query like(String field, Word word) {
        int typos = word.folded().length() >= TWO_TYPOS ? 2 : 1;
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(forms(field, word), Occur.SHOULD);
        either.add(
                new FuzzyQuery(new Term(field, word.folded()), typos, 1, SIMILAR_WORDS, true),
                Occur.SHOULD);
        return either.build();
    }

    private boolean isOptional(Clause clause) {
        return clause instanceof Single one && one.small() && !typed.onlySmall();
    }

    private static boolean mayBeMistyped(Single one) {
        return one.word().folded().length() >= SHORTEST_SIMILAR && !mayBeNumber(one);
    }

    private static boolean mayBeNumber(Clause clause) {
        String first =
                switch (clause) {
                    case Single(Word word) -> word.folded();
                    case Beginning(String folded) -> folded;
                    case Phrase(List<String> folded) -> String.join("", folded);
                };
        return first.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    static Query exactly(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
