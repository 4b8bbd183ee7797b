package chancery.work.agenda.web;

import chancery.foundation.documents.tables.CellValue;
import chancery.foundation.documents.tables.Spreadsheet;
import chancery.foundation.documents.tables.Spreadsheet.Column;
import chancery.foundation.documents.tables.Spreadsheet.Kind;
import chancery.foundation.documents.tables.Spreadsheets;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.work.agenda.When;
import chancery.work.agenda.calendar.CalendarItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** A week as a table for spreadsheet programs, in the reader's language. */
@Component
class WeekSheet {
    private final Words words;

    WeekSheet(Words words) {
        this.words = words;
    }

    byte[] csv(Language language, List<CalendarItem> items) {
        return Spreadsheets.csv(sheet(language, items));
    }

    byte[] xlsx(Language language, List<CalendarItem> items) {
        return Spreadsheets.xlsx(List.of(sheet(language, items)));
    }

    private Spreadsheet sheet(Language language, List<CalendarItem> items) {
        String title = say(language, "agenda.week");
        return new Spreadsheet(
                title,
                title,
                language.code(),
                List.of(
                        new Column(say(language, "agenda.day"), Kind.DATE),
                        new Column(say(language, "agenda.ends"), Kind.DATE),
                        new Column(say(language, "agenda.hours"), Kind.TEXT),
                        new Column(say(language, "agenda.kind"), Kind.TEXT),
                        new Column(say(language, "agenda.title"), Kind.LONG_TEXT),
                        new Column(say(language, "agenda.place"), Kind.TEXT),
                        new Column(say(language, "agenda.label"), Kind.TEXT)),
                items.stream().map(item -> row(language, item)).toList());
    }

    private List<CellValue> row(Language language, CalendarItem item) {
        return List.of(
                CellValue.day(item.when().first()),
                item.when().last().equals(item.when().first())
                        ? CellValue.EMPTY
                        : CellValue.day(item.when().last()),
                CellValue.text(hours(item.when())),
                CellValue.text(say(language, "agenda.thing." + item.thing().kind())),
                CellValue.text(item.title()),
                CellValue.text(item.place()),
                CellValue.text(say(language, "word.label." + item.distribution().label().name())));
    }

    private static String hours(When when) {
        return switch (when) {
            case When.AllDay _ -> "";
            case When.Timed timed -> timed.start().toLocalTime() + "–" + timed.end().toLocalTime();
        };
    }

    private String say(Language language, String key) {
        return words.text(language, key);
    }
}
