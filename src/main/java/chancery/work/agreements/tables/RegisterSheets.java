package chancery.work.agreements.tables;

import chancery.foundation.documents.tables.CellValue;
import chancery.foundation.documents.tables.Spreadsheet;
import chancery.foundation.documents.tables.Spreadsheets;
import chancery.foundation.letters.PrintedTable;
import chancery.foundation.letters.TablePdf;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.work.agreements.AgreementLine;
import chancery.work.agreements.Conclusion;
import chancery.work.agreements.content.Description;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.content.Registration;
import chancery.work.agreements.course.Course;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the register, as somebody sees it, for spreadsheets and for paper. */
@Component
public class RegisterSheets {
    private static final List<RegisterColumn> PRINTED =
            List.of(
                    RegisterColumn.TITLE,
                    RegisterColumn.KIND,
                    RegisterColumn.PARTICIPANTS,
                    RegisterColumn.CONCLUSION_DATE,
                    RegisterColumn.ENTRY_INTO_FORCE,
                    RegisterColumn.STATE,
                    RegisterColumn.REGISTRATION_NUMBER);

    private final Words words;

    RegisterSheets(Words words) {
        this.words = words;
    }

    /** With commas, dates as ISO 8601. */
    public byte[] csv(List<AgreementLine> lines, Language language) {
        return Spreadsheets.csv(sheet(lines, language));
    }

    public byte[] xlsx(List<AgreementLine> lines, Language language) {
        return Spreadsheets.xlsx(List.of(sheet(lines, language)));
    }

    /**
     * PDF/A in landscape, marked as its most protected line.
     *
     * @param service the letterhead's line
     */
    public byte[] pdf(
            List<AgreementLine> lines, Language language, String service, LocalDate today) {
        Distribution highest =
                Distribution.of(
                        lines.stream()
                                .map(line -> line.distribution().label())
                                .max(Comparator.naturalOrder())
                                .orElse(Label.UNMARKED),
                        lines.stream()
                                .flatMap(line -> line.distribution().compartments().stream())
                                .collect(Collectors.toCollection(TreeSet::new)));
        return TablePdf.of(
                new PrintedTable(
                        language.code(),
                        service,
                        words.text(language, "agreements.title"),
                        List.of(
                                words.text(
                                        language,
                                        "agreements.printed",
                                        Map.of("day", shown(today, language), "n", lines.size()))),
                        highest,
                        PRINTED.stream()
                                .map(column ->
                                        new PrintedTable.Column(
                                                words.text(language, column.key()),
                                                column.share(),
                                                false))
                                .toList(),
                        lines.stream()
                                .map(line ->
                                        PrintedTable.Row.of(
                                                PRINTED.stream()
                                                        .map(column ->
                                                                printed(
                                                                        value(
                                                                                line, column,
                                                                                language),
                                                                        language))
                                                        .toList()))
                                .toList(),
                        false));
    }

    private Spreadsheet sheet(List<AgreementLine> lines, Language language) {
        List<RegisterColumn> columns = Arrays.asList(RegisterColumn.values());
        return new Spreadsheet(
                words.text(language, "agreements.title"),
                words.text(language, "agreements.title"),
                language.code(),
                columns.stream()
                        .map(column ->
                                new Spreadsheet.Column(
                                        words.text(language, column.key()), column.sort()))
                        .toList(),
                lines.stream()
                        .map(line ->
                                columns.stream()
                                        .map(column -> value(line, column, language))
                                        .toList())
                        .toList());
    }

    private CellValue value(AgreementLine line, RegisterColumn column, Language language) {
        Description description = line.record().description();
        Registration registration = description.registration();
        return switch (column) {
            case TITLE -> CellValue.text(description.titles().in(language.code()));
            case KIND -> CellValue.text(word("agreement-kind", description.kind(), language));
            case PARTICIPANTS ->
                    CellValue.text(
                            description.parties().stream()
                                    .map((Party party) -> party.in(language.locale()))
                                    .collect(Collectors.joining("; ")));
            case CONCLUSION_DATE -> day(Conclusion.day(line.record()).orElse(null));
            case PLACE -> CellValue.text(description.place());
            case ENTRY_INTO_FORCE -> day(Course.of(line.record()).entry().day());
            case STATE -> CellValue.text(word("agreement-state", line.state(), language));
            case SUBJECT_TERMS -> CellValue.text(registration.subjectTerms());
            case AUTHENTIC_TEXTS ->
                    CellValue.text(
                            description.authentic().stream()
                                    .map(code ->
                                            Locale.of(code).getDisplayLanguage(language.locale()))
                                    .collect(Collectors.joining("; ")));
            case DEPOSITARY -> CellValue.text(description.depositary());
            case REGISTRATION_NUMBER -> CellValue.text(registration.registrationNumber());
            case REGISTRATION_DATE -> day(registration.registrationDate());
            case UNTS_VOLUME -> CellValue.text(registration.untsVolume());
            case SUBMITTER -> CellValue.text(registration.submitter());
            case UNIT -> CellValue.text(line.unit().value());
            case DISTRIBUTION ->
                    CellValue.text(word("label", line.distribution().label(), language));
        };
    }

    private String word(String type, Enum<?> constant, Language language) {
        return words.text(language, "word." + type + "." + constant.name());
    }

    private static CellValue day(@Nullable LocalDate day) {
        return day == null ? CellValue.EMPTY : CellValue.day(day);
    }

    private static String printed(CellValue value, Language language) {
        return value instanceof CellValue.Day(LocalDate day) ? shown(day, language) : value.plain();
    }

    private static String shown(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(day);
    }
}
