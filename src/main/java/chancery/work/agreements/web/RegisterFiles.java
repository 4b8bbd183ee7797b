package chancery.work.agreements.web;

import chancery.foundation.access.Person;
import chancery.foundation.access.Units;
import chancery.foundation.documents.tables.CellValue;
import chancery.foundation.documents.tables.Spreadsheet;
import chancery.foundation.documents.tables.Spreadsheets;
import chancery.foundation.documents.tables.Table;
import chancery.foundation.documents.tables.Tables;
import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.agreements.AgreementFilter;
import chancery.work.agreements.AgreementLine;
import chancery.work.agreements.AgreementLists;
import chancery.work.agreements.Agreements;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.course.AgreementState;
import chancery.work.agreements.tables.ReadAgreement;
import chancery.work.agreements.tables.RegisterReading;
import chancery.work.agreements.tables.RegisterSheets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The register as a file, and lists taken into it. */
@Controller("agreementRegisterFiles")
class RegisterFiles {
    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Agreements agreements;
    private final AgreementLists lists;
    private final RegisterSheets sheets;
    private final RegisterReading reading;
    private final Units units;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Tables tables = new Tables();

    RegisterFiles(
            Agreements agreements,
            AgreementLists lists,
            RegisterSheets sheets,
            RegisterReading reading,
            Units units,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.agreements = agreements;
        this.lists = lists;
        this.sheets = sheets;
        this.reading = reading;
        this.units = units;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/agreements/register.{form:csv|xlsx|pdf}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Person me,
            @PathVariable String form,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(required = false) @Nullable AgreementKind kind,
            @RequestParam(required = false) @Nullable AgreementState state,
            @RequestParam(required = false) @Nullable Integer year) {
        List<AgreementLine> lines =
                lists.all(
                        me.id(),
                        new AgreementFilter(
                                Country.typed(country).orElse(null), kind, state, year, q.strip()));
        Language language = language(me);
        return switch (form) {
            case "csv" -> sent(form, CSV, sheets.csv(lines, language));
            case "xlsx" -> sent(form, XLSX, sheets.xlsx(lines, language));
            default ->
                    sent(
                            form,
                            MediaType.APPLICATION_PDF,
                            sheets.pdf(lines, language, service(me, language), today()));
        };
    }

    @GetMapping("/agreements/import")
    ModelAndView hand(@AuthenticationPrincipal Person me) {
        return new ModelAndView(
                "agreements/import",
                "view",
                new ImportedView("", "", "", List.of(), Set.of(), agreements.units(me.id())));
    }

    /** What was handed in, row by row; nothing is kept. */
    @PostMapping("/agreements/import")
    ModelAndView look(
            @AuthenticationPrincipal Person me,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam MultiValueMap<String, String> fields)
            throws IOException {
        TypedAgreement typed = new TypedAgreement(fields);
        String text = text(table(file, typed.text("pasted")));
        List<ReadAgreement> rows = reading.read(again(text), reader(me, typed));
        return new ModelAndView(
                "agreements/import",
                "view",
                new ImportedView(
                        text,
                        typed.text("ours"),
                        typed.text("source"),
                        rows,
                        known(me, rows),
                        agreements.units(me.id())));
    }

    /** Enters the rows that were ticked. */
    @PostMapping("/agreements/import/take")
    String take(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields) {
        TypedAgreement typed = new TypedAgreement(fields);
        List<String> wanted = typed.texts("row");
        List<AgreementRecord> records =
                reading.read(again(typed.text("table")), reader(me, typed)).stream()
                        .filter(row -> wanted.contains(String.valueOf(row.number())))
                        .map(ReadAgreement::record)
                        .filter(java.util.Objects::nonNull)
                        .toList();
        if (records.isEmpty()) {
            throw Problem.refused("agreement.import-none");
        }
        Distribution distribution = typed.distribution();
        agreements.mayBegin(me.id(), typed.unit(), distribution);
        records.forEach(record -> agreements.begin(me.id(), typed.unit(), distribution, record));
        return "redirect:/agreements";
    }

    private Table table(@Nullable MultipartFile file, String pasted) throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        if (file != null && !file.isEmpty() && name != null) {
            return headed(tables.read(name, file.getBytes()).getFirst());
        }
        if (pasted.isEmpty()) {
            throw Problem.refused("agreement.import-empty").at("file");
        }
        return headed(tables.pasted(pasted));
    }

    private static Table headed(Table table) {
        return table.header() == null && !table.rows().isEmpty()
                ? table.under(table.rows().getFirst())
                : table;
    }

    /** The header and what is below, in one form that is read again the same way. */
    private static String text(Table table) {
        int width = table.width();
        var header = table.header();
        List<List<CellValue>> rows =
                table.body().stream()
                        .map(row ->
                                IntStream.rangeClosed(1, width)
                                        .mapToObj(column -> row.cell(column).value())
                                        .toList())
                        .toList();
        List<Spreadsheet.Column> columns =
                IntStream.rangeClosed(1, width)
                        .mapToObj(column ->
                                new Spreadsheet.Column(
                                        header == null ? "" : header.cell(column).text(),
                                        Spreadsheet.Kind.TEXT))
                        .toList();
        return new String(
                Spreadsheets.csv(new Spreadsheet("list", "", "en", columns, rows)),
                StandardCharsets.UTF_8);
    }

    private Table again(String text) {
        Table table = tables.read("list.csv", text.getBytes(StandardCharsets.UTF_8)).getFirst();
        return table.under(table.rows().getFirst());
    }

    private RegisterReading.Reader reader(Person me, TypedAgreement typed) {
        return new RegisterReading.Reader(
                typed.text("ours"),
                me.language(),
                typed.text("source"),
                me.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Set<Integer> known(Person me, List<ReadAgreement> rows) {
        Set<String> titles =
                lists.all(me.id(), AgreementFilter.ALL).stream()
                        .map(line -> line.record().description().titles())
                        .flatMap(titled ->
                                List.of(titled.fr(), titled.en(), titled.es(), titled.ar())
                                        .stream())
                        .map(title -> title.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> titles.contains(row.title().toLowerCase(Locale.ROOT)))
                .map(ReadAgreement::number)
                .collect(Collectors.toSet());
    }

    private String service(Person me, Language language) {
        return transactions.as(
                me.id(),
                () ->
                        units.find(me.unit())
                                .map(unit -> unit.names().in(language.code()))
                                .orElse(""));
    }

    private static Language language(Person me) {
        return Language.of(me.language()).orElse(Language.FR);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static ResponseEntity<byte[]> sent(String form, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("agreements." + form)
                                .build()
                                .toString())
                .body(bytes);
    }
}
