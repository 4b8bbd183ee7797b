package chancery.work.press.coverage;

import chancery.foundation.documents.tables.CellValue;
import chancery.foundation.documents.tables.Spreadsheet;
import chancery.foundation.documents.tables.Spreadsheet.Column;
import chancery.foundation.documents.tables.Spreadsheet.Kind;
import chancery.foundation.documents.tables.Spreadsheets;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Country;
import java.util.List;
import org.springframework.stereotype.Component;

/** Coverage as a table for spreadsheet programs, in the reader's language. */
@Component
public class CoverageSheet {
    private final Words words;

    CoverageSheet(Words words) {
        this.words = words;
    }

    public byte[] csv(Language language, List<CoverageLine> lines) {
        return Spreadsheets.csv(sheet(language, lines));
    }

    public byte[] xlsx(Language language, List<CoverageLine> lines) {
        return Spreadsheets.xlsx(List.of(sheet(language, lines)));
    }

    private Spreadsheet sheet(Language language, List<CoverageLine> lines) {
        String title = words.text(language, "coverage.title");
        return new Spreadsheet(
                title,
                title,
                language.code(),
                List.of(
                        column(language, "coverage.day", Kind.DATE),
                        column(language, "coverage.outlet", Kind.TEXT),
                        column(language, "outlet.medium", Kind.TEXT),
                        column(language, "outlet.country", Kind.TEXT),
                        column(language, "outlet.region", Kind.TEXT),
                        column(language, "coverage.kind", Kind.TEXT),
                        column(language, "coverage.headline", Kind.LONG_TEXT),
                        column(language, "coverage.mention", Kind.TEXT),
                        column(language, "coverage.topic", Kind.TEXT),
                        column(language, "coverage.address", Kind.LONG_TEXT),
                        column(language, "press.unit", Kind.TEXT),
                        column(language, "press.label", Kind.TEXT)),
                lines.stream().map(line -> row(language, line)).toList());
    }

    private List<CellValue> row(Language language, CoverageLine line) {
        Country country = line.country();
        return List.of(
                CellValue.day(line.day()),
                CellValue.text(line.outletName()),
                word(language, "medium", line.medium()),
                CellValue.text(country == null ? "" : country.name(language.locale())),
                CellValue.text(line.region()),
                word(language, "coverage-kind", line.kind()),
                CellValue.text(line.headline()),
                word(language, "mention", line.mention()),
                CellValue.text(line.topic()),
                CellValue.text(line.address()),
                CellValue.text(line.unit().value()),
                word(language, "label", line.label()));
    }

    private CellValue word(Language language, String type, Enum<?> constant) {
        return CellValue.text(words.text(language, "word." + type + "." + constant.name()));
    }

    private Column column(Language language, String key, Kind kind) {
        return new Column(words.text(language, key), kind);
    }
}
