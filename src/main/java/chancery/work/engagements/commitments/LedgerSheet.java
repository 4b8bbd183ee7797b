package chancery.work.engagements.commitments;

import chancery.foundation.documents.tables.CellValue;
import chancery.foundation.documents.tables.Spreadsheet;
import chancery.foundation.documents.tables.Spreadsheet.Column;
import chancery.foundation.documents.tables.Spreadsheet.Kind;
import chancery.foundation.documents.tables.Spreadsheets;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.work.engagements.Citation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Promises as a table for spreadsheet programs, in the reader's language. */
@Component
public class LedgerSheet {
    private final Words words;

    LedgerSheet(Words words) {
        this.words = words;
    }

    public byte[] csv(Language language, List<Commitment> commitments, LocalDate today) {
        return Spreadsheets.csv(sheet(language, commitments, today));
    }

    public byte[] xlsx(Language language, List<Commitment> commitments, LocalDate today) {
        return Spreadsheets.xlsx(List.of(sheet(language, commitments, today)));
    }

    private Spreadsheet sheet(Language language, List<Commitment> commitments, LocalDate today) {
        String title = say(language, "door.commitments");
        return new Spreadsheet(
                title,
                title,
                language.code(),
                List.of(
                        column(language, "standing", Kind.TEXT),
                        column(language, "due", Kind.DATE),
                        column(language, "side", Kind.TEXT),
                        column(language, "by", Kind.TEXT),
                        column(language, "to", Kind.TEXT),
                        column(language, "words", Kind.LONG_TEXT),
                        column(language, "country", Kind.TEXT),
                        column(language, "said", Kind.DATE),
                        column(language, "where", Kind.LONG_TEXT),
                        column(language, "responsible", Kind.TEXT),
                        column(language, "note", Kind.LONG_TEXT),
                        column(language, "label", Kind.TEXT)),
                commitments.stream().map(each -> row(language, each, today)).toList());
    }

    private List<CellValue> row(Language language, Commitment commitment, LocalDate today) {
        CommitmentContent content = commitment.content();
        Citation where = content.where();
        return List.of(
                CellValue.text(say(language, "word.standing." + commitment.standing(today).name())),
                day(content.due()),
                CellValue.text(say(language, "word.side." + content.side().name())),
                CellValue.text(content.by()),
                CellValue.text(content.to()),
                CellValue.text(content.words()),
                CellValue.text(
                        content.country() == null ? "" : content.country().name(language.locale())),
                day(content.said()),
                CellValue.text(where == null ? "" : where.text()),
                CellValue.text(commitment.responsibleName()),
                CellValue.text(note(commitment.outcome())),
                CellValue.text(
                        say(language, "word.label." + commitment.distribution().label().name())));
    }

    private static String note(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Open _ -> "";
            case Outcome.Decided decided -> {
                Citation evidence = decided.evidence();
                yield decided.note().isEmpty() && evidence != null
                        ? evidence.text()
                        : decided.note();
            }
        };
    }

    private static CellValue day(@Nullable LocalDate day) {
        return day == null ? CellValue.EMPTY : CellValue.day(day);
    }

    private Column column(Language language, String key, Kind kind) {
        return new Column(say(language, "commitment." + key), kind);
    }

    private String say(Language language, String key) {
        return words.text(language, key);
    }
}
