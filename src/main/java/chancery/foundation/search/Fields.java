package chancery.foundation.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * How a document lies in the index. Everything that is searched is one field, {@link #TEXT}, whose
 * parts are kept apart, so that words may be spread over title, body and annexes; {@link #TITLE}
 * and {@link #NUMBER} repeat what weighs more. Not for use by two threads.
 */
final class Fields {
    /** Changes with whatever would index differently; an older index is rebuilt. */
    static final String VERSION = "2";

    static final String ID = "id";
    static final String KIND = "kind";
    static final String TEXT = "text";
    static final String TITLE = "title";
    static final String NUMBER = "number";
    static final String SENDER = "sender";
    static final String UNIT = "unit";
    static final String DAY = "day";
    static final String LABEL = "label";
    static final String MARKING = "marking";
    static final String READER = "reader";

    private static final FieldType MARKED =
            words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    private static final FieldType WORDS = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private final Map<String, Stems> stems = new HashMap<>();

    Document of(SearchDocument source) {
        Stems ofLanguage = stems.computeIfAbsent(source.language(), Stems::of);
        Document fields = new Document();
        fields.add(new StringField(ID, source.id().toString(), Field.Store.YES));
        fields.add(exact(KIND, source.id().kind()));
        fields.add(new SortedDocValuesField(KIND, new BytesRef(source.id().kind())));
        String text = Parts.join(source);
        fields.add(new Field(TEXT, new WordStream(text, ofLanguage), MARKED));
        fields.add(new StoredField(TEXT, text));
        fields.add(new Field(TITLE, new WordStream(source.title(), ofLanguage), WORDS));
        fields.add(new Field(NUMBER, new WordStream(source.number(), ofLanguage), WORDS));
        fields.add(new Field(SENDER, new WordStream(sender(source), ofLanguage), WORDS));
        Stream.concat(Stream.ofNullable(source.from()), source.units().stream())
                .distinct()
                .forEach(unit -> fields.add(exact(UNIT, unit)));
        if (source.date() != null) {
            fields.add(new LongField(DAY, source.date().toEpochDay(), Field.Store.NO));
        }
        fields.add(exact(LABEL, Integer.toString(source.label())));
        fields.add(exact(MARKING, NeedToKnow.marking(source.label(), source.compartments())));
        source.readers().forEach(key -> fields.add(exact(READER, key)));
        return fields;
    }

    static String sender(SearchDocument source) {
        return source.from() == null
                ? source.sender()
                : String.join(" ", List.of(source.from(), source.sender()));
    }

    private static StringField exact(String name, String value) {
        return new StringField(name, value, Field.Store.NO);
    }

    private static FieldType words(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
