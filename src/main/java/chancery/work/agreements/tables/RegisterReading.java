package chancery.work.agreements.tables;

import chancery.foundation.documents.tables.Cell;
import chancery.foundation.documents.tables.CellValue;
import chancery.foundation.documents.tables.Row;
import chancery.foundation.documents.tables.Table;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Country;
import chancery.kernel.Problem;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Change;
import chancery.work.agreements.content.Description;
import chancery.work.agreements.content.EntryCondition;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.content.Registration;
import chancery.work.agreements.content.Source;
import chancery.work.agreements.content.Step;
import chancery.work.agreements.content.StepEntry;
import chancery.work.agreements.content.Term;
import chancery.work.agreements.content.Titles;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a list of agreements: a heading per column, as the register writes it in any of its
 * languages or as the UN Treaty Collection calls it. Columns with other headings are left out. Days
 * are read as ISO 8601 or day first; what is no day is said and left out.
 */
@Component
public class RegisterReading {
    private final Words words;

    RegisterReading(Words words) {
        this.words = words;
    }

    /**
     * Who reads, and how.
     *
     * @param ours how our side is named in the list
     * @param language in which its titles are
     * @param source cited with every step that is entered
     * @param author by name
     */
    public record Reader(String ours, String language, String source, String author, Instant at) {}

    /**
     * @throws Problem {@code agreement.import-title} when no column has the titles
     */
    public List<ReadAgreement> read(Table table, Reader reader) {
        Map<RegisterColumn, Integer> columns = columns(table);
        if (!columns.containsKey(RegisterColumn.TITLE)) {
            throw Problem.refused("agreement.import-title").at("file");
        }
        return table.body().stream().map(row -> read(row, columns, reader)).toList();
    }

    private Map<RegisterColumn, Integer> columns(Table table) {
        Map<RegisterColumn, Integer> found = new EnumMap<>(RegisterColumn.class);
        Row header = table.header();
        if (header == null) {
            return found;
        }
        Map<String, RegisterColumn> called = called();
        for (Cell cell : header.cells()) {
            RegisterColumn column = called.get(folded(cell.text()));
            if (column != null) {
                found.putIfAbsent(column, cell.column());
            }
        }
        return found;
    }

    private Map<String, RegisterColumn> called() {
        Map<String, RegisterColumn> called = new HashMap<>();
        for (RegisterColumn column : RegisterColumn.values()) {
            for (Language language : Language.values()) {
                called.put(folded(words.text(language, column.key())), column);
            }
            called.put(column.name().toLowerCase(Locale.ROOT).replace('_', ' '), column);
            column.alsoCalled().forEach(name -> called.put(name, column));
        }
        return called;
    }

    private ReadAgreement read(Row row, Map<RegisterColumn, Integer> columns, Reader reader) {
        Line line = new Line(row, columns);
        String title = line.text(RegisterColumn.TITLE);
        try {
            AgreementRecord record = AgreementRecord.of(description(line, title, reader));
            Problem left = null;
            for (Map.Entry<RegisterColumn, Step> step :
                    Map.of(
                                    RegisterColumn.CONCLUSION_DATE,
                                    Step.SIGNED,
                                    RegisterColumn.ENTRY_INTO_FORCE,
                                    Step.IN_FORCE)
                            .entrySet()) {
                Optional<LocalDate> day = line.day(step.getKey());
                if (day.isPresent()) {
                    record = record.with(entered(step.getValue(), day.get(), reader));
                } else if (!line.text(step.getKey()).isEmpty()) {
                    left =
                            Problem.refused("agreement.import-day")
                                    .with("value", line.text(step.getKey()));
                }
            }
            return new ReadAgreement(row.number(), title, record, left);
        } catch (Problem problem) {
            return new ReadAgreement(row.number(), title, null, problem);
        }
    }

    private Description description(Line line, String title, Reader reader) {
        return new Description(
                kind(line.text(RegisterColumn.KIND), title),
                Titles.of(reader.language(), title),
                parties(line.text(RegisterColumn.PARTICIPANTS), reader.ours()),
                languages(line.text(RegisterColumn.AUTHENTIC_TEXTS)),
                line.text(RegisterColumn.PLACE),
                "",
                line.text(RegisterColumn.DEPOSITARY),
                EntryCondition.UNKNOWN,
                Term.INDEFINITE,
                new Registration(
                        line.text(RegisterColumn.REGISTRATION_NUMBER),
                        line.day(RegisterColumn.REGISTRATION_DATE).orElse(null),
                        line.text(RegisterColumn.UNTS_VOLUME),
                        line.text(RegisterColumn.SUBMITTER),
                        line.text(RegisterColumn.SUBJECT_TERMS)),
                List.of());
    }

    /** By its own word, or else by what the title begins with or says. */
    private AgreementKind kind(String typed, String title) {
        for (AgreementKind kind : AgreementKind.values()) {
            for (Language language : Language.values()) {
                String word = words.text(language, "word.agreement-kind." + kind);
                if (!typed.isEmpty() && folded(word).equals(folded(typed))) {
                    return kind;
                }
            }
        }
        String said = folded(typed + " " + title);
        if (said.matches(".*\\b(exchange|echange|canje|intercambio) (of|de|constituting).*")) {
            return AgreementKind.EXCHANGE_OF_NOTES;
        }
        if (said.matches(".*\\b(memorandum|memorando|protocole d'entente)\\b.*|.*مذكره تفاهم.*")) {
            return AgreementKind.MEMORANDUM;
        }
        if (said.matches(".*\\b(protocol|protocole|protocolo)\\b.*|.*بروتوكول.*")) {
            return AgreementKind.PROTOCOL;
        }
        if (said.matches(".*\\b(arrangement|arreglo)\\b.*")) {
            return AgreementKind.ARRANGEMENT;
        }
        return AgreementKind.TREATY;
    }

    private static List<Party> parties(String typed, String ours) {
        List<Party> parties = new ArrayList<>();
        for (String name : typed.split("[;\\n|؛]+")) {
            if (!name.isBlank()) {
                parties.add(party(name.strip(), folded(name).equals(folded(ours))));
            }
        }
        if (!ours.isBlank() && parties.stream().noneMatch(Party::ours)) {
            parties.addFirst(party(ours.strip(), true));
        }
        return parties;
    }

    private static Party party(String name, boolean ours) {
        try {
            return Country.typed(name)
                    .map(country -> Party.of(country, ours))
                    .orElseGet(() -> Party.named(name, ours));
        } catch (Problem noCountry) {
            return Party.named(name, ours);
        }
    }

    /** By name in one of our languages or by code; an unknown one is left out. */
    private static List<String> languages(String typed) {
        List<String> found = new ArrayList<>();
        for (String name : typed.split("[;,/\\n]+")) {
            Arrays.stream(Locale.getISOLanguages())
                    .filter(code ->
                            code.equals(folded(name))
                                    || Arrays.stream(Language.values())
                                            .anyMatch(in ->
                                                    folded(
                                                                    Locale.of(code)
                                                                            .getDisplayLanguage(
                                                                                    in.locale()))
                                                            .equals(folded(name))))
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Change entered(Step step, LocalDate day, Reader reader) {
        return new Change.Enter(
                new StepEntry(
                        UUID.randomUUID(),
                        step,
                        null,
                        day,
                        null,
                        "",
                        new Source(reader.source(), null),
                        null,
                        false,
                        reader.author(),
                        reader.at()));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** A row by its columns. */
    private record Line(Row row, Map<RegisterColumn, Integer> columns) {
        String text(RegisterColumn column) {
            Cell cell = cell(column);
            return cell == null ? "" : cell.text();
        }

        Optional<LocalDate> day(RegisterColumn column) {
            Cell cell = cell(column);
            if (cell == null) {
                return Optional.empty();
            }
            return switch (cell.value()) {
                case CellValue.Day(var day) -> Optional.of(day);
                case CellValue.Moment(var moment) -> Optional.of(moment.toLocalDate());
                case CellValue.Text _, CellValue.Quantity _, CellValue.Truth _, CellValue.Empty _ ->
                        WrittenDay.in(cell.text());
            };
        }

        private @Nullable Cell cell(RegisterColumn column) {
            Integer at = columns.get(column);
            return at == null ? null : row.cell(at);
        }
    }
}
