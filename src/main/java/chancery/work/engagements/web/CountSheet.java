package chancery.work.engagements.web;

import chancery.foundation.documents.tables.CellValue;
import chancery.foundation.documents.tables.Spreadsheet;
import chancery.foundation.documents.tables.Spreadsheet.Column;
import chancery.foundation.documents.tables.Spreadsheet.Kind;
import chancery.foundation.documents.tables.Spreadsheets;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.work.engagements.CountryCount;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts by country as a table for spreadsheet programs, in the reader's language. */
@Component
class CountSheet {
    private final Words words;

    CountSheet(Words words) {
        this.words = words;
    }

    byte[] csv(Language language, List<CountryCount> counts) {
        return Spreadsheets.csv(sheet(language, counts));
    }

    byte[] xlsx(Language language, List<CountryCount> counts) {
        return Spreadsheets.xlsx(List.of(sheet(language, counts)));
    }

    private Spreadsheet sheet(Language language, List<CountryCount> counts) {
        String title = words.text(language, "engagement.map");
        return new Spreadsheet(
                title,
                title,
                language.code(),
                List.of(
                        new Column(words.text(language, "agenda.country"), Kind.TEXT),
                        new Column(words.text(language, "engagement.map.done"), Kind.NUMBER),
                        new Column(words.text(language, "engagement.map.coming"), Kind.NUMBER),
                        new Column(words.text(language, "engagement.map.latest"), Kind.DATE)),
                counts.stream()
                        .map(count ->
                                List.of(
                                        CellValue.text(count.country().name(language.locale())),
                                        CellValue.number(BigDecimal.valueOf(count.done())),
                                        CellValue.number(BigDecimal.valueOf(count.coming())),
                                        CellValue.day(count.latest())))
                        .toList());
    }
}
