package chancery.door.web.about;

import chancery.foundation.documents.tables.CellValue;
import chancery.foundation.documents.tables.Spreadsheet;
import chancery.foundation.documents.tables.Spreadsheet.Column;
import chancery.foundation.documents.tables.Spreadsheet.Kind;
import chancery.foundation.documents.tables.Spreadsheets;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.TimelineSource.Event;
import java.util.List;
import org.springframework.stereotype.Component;

/** A timeline as a table for spreadsheet programs, in the reader's language. */
@Component
class TimelineSheet {
    private final Words words;

    TimelineSheet(Words words) {
        this.words = words;
    }

    byte[] csv(Language language, Thing thing, Timeline timeline) {
        return Spreadsheets.csv(sheet(language, thing, timeline));
    }

    byte[] xlsx(Language language, Thing thing, Timeline timeline) {
        return Spreadsheets.xlsx(List.of(sheet(language, thing, timeline)));
    }

    private Spreadsheet sheet(Language language, Thing thing, Timeline timeline) {
        return new Spreadsheet(
                say(language, "about.timeline"),
                thing.title(),
                language.code(),
                List.of(
                        new Column(say(language, "about.day"), Kind.DATE),
                        new Column(say(language, "about.until"), Kind.DATE),
                        new Column(say(language, "about.matter"), Kind.TEXT),
                        new Column(say(language, "about.what"), Kind.TEXT),
                        new Column(say(language, "about.title"), Kind.LONG_TEXT),
                        new Column(say(language, "header.distribution"), Kind.TEXT)),
                timeline.events().stream().map(event -> row(language, event)).toList());
    }

    private List<CellValue> row(Language language, Event event) {
        return List.of(
                CellValue.day(event.day()),
                event.until().equals(event.day()) ? CellValue.EMPTY : CellValue.day(event.until()),
                CellValue.text(say(language, "word.matter." + Matter.of(event.ref()))),
                CellValue.text(say(language, event.kind())),
                CellValue.text(event.title()),
                event.label() == null
                        ? CellValue.EMPTY
                        : CellValue.text(say(language, "word.label." + event.label())));
    }

    private String say(Language language, String key) {
        return words.text(language, key);
    }
}
