package chancery.work.planning.exports;

import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.foundation.documents.tables.CellValue;
import chancery.foundation.documents.tables.Spreadsheet;
import chancery.foundation.documents.tables.Spreadsheet.Column;
import chancery.foundation.documents.tables.Spreadsheet.Kind;
import chancery.foundation.documents.tables.Spreadsheets;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.planning.ActionStanding;
import chancery.work.planning.board.Board;
import chancery.work.planning.board.BoardFilter;
import chancery.work.planning.board.Consolidation;
import chancery.work.planning.board.PostLine;
import chancery.work.planning.board.Tally;
import chancery.work.planning.posts.PostProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the board of a year out as a table of posts, as far as its reader may see them. */
@Component
public class BoardExports {
    private final Board board;
    private final Units units;
    private final Words words;
    private final Transactions transactions;

    BoardExports(Board board, Units units, Words words, Transactions transactions) {
        this.board = board;
        this.units = units;
        this.words = words;
        this.transactions = transactions;
    }

    /**
     * @throws Problem {@code plan-export.form} for another form than a workbook or csv
     */
    public ExportedFile of(
            PersonId me, int year, BoardFilter filter, ExportForm form, Language language) {
        Consolidation all = board.of(me, year, filter);
        Map<UnitCode, Unit> names =
                transactions.as(me, units::all).stream()
                        .collect(Collectors.toMap(Unit::code, unit -> unit));
        Spreadsheet sheet = sheet(all, names, language);
        byte[] bytes =
                switch (form) {
                    case XLSX -> Spreadsheets.xlsx(List.of(sheet));
                    case CSV -> Spreadsheets.csv(sheet);
                    case DOCX, PDF, ICS ->
                            throw Problem.absent("plan-export.form").with("value", form.ending());
                };
        return new ExportedFile("plans-" + year + "." + form.ending(), form, bytes);
    }

    private Spreadsheet sheet(Consolidation all, Map<UnitCode, Unit> names, Language language) {
        List<String> currencies = List.copyOf(all.budget().sums().keySet());
        List<Column> columns =
                new ArrayList<>(
                        List.of(
                                column("post", Kind.TEXT, language),
                                column("region", Kind.TEXT, language),
                                column("country", Kind.TEXT, language),
                                column("plan", Kind.LONG_TEXT, language),
                                column("state", Kind.TEXT, language),
                                column("actions", Kind.NUMBER, language)));
        for (ActionStanding standing : ActionStanding.values()) {
            columns.add(
                    new Column(
                            words.text(language, "word.action-standing." + standing), Kind.NUMBER));
        }
        columns.add(column("progress", Kind.NUMBER, language));
        currencies.forEach(currency -> columns.add(new Column(currency, Kind.MONEY)));
        return new Spreadsheet(
                String.valueOf(all.year()),
                "",
                language.code(),
                columns,
                all.posts().stream()
                        .map(post -> cells(post, names.get(post.post()), currencies, language))
                        .toList());
    }

    private Column column(String name, Kind kind, Language language) {
        return new Column(words.text(language, "plan-export.column." + name), kind);
    }

    private List<CellValue> cells(
            PostLine post, @Nullable Unit unit, List<String> currencies, Language language) {
        PostProfile profile = post.profile();
        Tally tally = post.tally();
        List<CellValue> cells =
                new ArrayList<>(
                        List.of(
                                CellValue.text(
                                        unit == null
                                                ? post.post().value()
                                                : unit.names().in(language.code())),
                                CellValue.text(profile == null ? "" : region(profile, language)),
                                CellValue.text(
                                        profile == null
                                                ? ""
                                                : Locale.of("", profile.country())
                                                        .getDisplayCountry(language.locale())),
                                CellValue.text(post.title()),
                                CellValue.text(
                                        words.text(language, "plan.state." + post.standing())),
                                number(tally.standing() + tally.cancelled())));
        for (ActionStanding standing : ActionStanding.values()) {
            cells.add(number(tally.count(standing)));
        }
        cells.add(new CellValue.Quantity(BigDecimal.valueOf(tally.percent()), "%"));
        for (String currency : currencies) {
            BigDecimal sum = post.budget().sums().get(currency);
            cells.add(sum == null ? CellValue.EMPTY : CellValue.number(sum));
        }
        return cells;
    }

    private String region(PostProfile profile, Language language) {
        String key = "region." + profile.region();
        return words.has(language, key) ? words.text(language, key) : profile.region();
    }

    private static CellValue number(int number) {
        return CellValue.number(BigDecimal.valueOf(number));
    }
}
