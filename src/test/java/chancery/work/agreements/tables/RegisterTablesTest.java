package chancery.work.agreements.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.Seed;
import chancery.foundation.documents.tables.Table;
import chancery.foundation.documents.tables.Tables;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.UnitCode;
import chancery.work.agreements.AgreementId;
import chancery.work.agreements.AgreementLine;
import chancery.work.agreements.Conclusion;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.content.Step;
import chancery.work.agreements.course.AgreementState;
import chancery.work.agreements.course.Course;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The register as tables, there and back. */
class RegisterTablesTest {
    private static final Words WORDS = Words.load();
    private static final RegisterReading READING = new RegisterReading(WORDS);
    private static final RegisterSheets SHEETS = new RegisterSheets(WORDS);
    private static final RegisterReading.Reader READER =
            new RegisterReading.Reader(
                    "Aldoria",
                    "en",
                    "UNTC",
                    "Camille Roche",
                    Instant.parse("2026-06-01T09:00:00Z"));
    private static final String UNTC =
            """
            Title,Registration Number,Participant(s),Conclusion Date,EIF information,Authentic texts,Agreement type,UNTS Volume Number
            Agreement on ports,I-33521,Aldoria; Peru,03/05/1994,"Provisionally; 1 1994-06-01, in accordance with article 9",French; Spanish,Bilateral,1868
            Exchange of notes constituting an agreement on visas,II-965,Peru,1990-02-29,,,Bilateral,
            ,I-1,Peru,,,,,
            Protocol on rivers,X-12,Peru,,,,,
            """;

    private static List<ReadAgreement> read(String csv) {
        Table table =
                new Tables().read("list.csv", csv.getBytes(StandardCharsets.UTF_8)).getFirst();
        return READING.read(table.under(table.rows().getFirst()), READER);
    }

    @Test
    void anExtractOfTheTreatyCollectionIsReadByItsFieldNames() {
        ReadAgreement ports = read(UNTC).getFirst();
        AgreementRecord record = Objects.requireNonNull(ports.record());
        assertThat(ports.problem()).isNull();
        assertThat(record.description().titles().en()).isEqualTo("Agreement on ports");
        assertThat(record.description().registration().registrationNumber()).isEqualTo("I-33521");
        assertThat(record.description().registration().untsVolume()).isEqualTo("1868");
        assertThat(record.description().authentic()).containsExactly("fr", "es");
        assertThat(record.description().parties())
                .extracting(party -> party.in(Locale.ENGLISH), Party::ours)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Aldoria", true),
                        org.assertj.core.groups.Tuple.tuple("Peru", false));
        assertThat(Conclusion.day(record)).contains(LocalDate.of(1994, 5, 3));
        assertThat(Course.of(record).entry().day()).isEqualTo(LocalDate.of(1994, 6, 1));
        assertThat(record.steps())
                .allSatisfy(entry -> assertThat(entry.source().text()).isEqualTo("UNTC"));
    }

    @Test
    void whatCannotBeReadIsSaidRowByRow() {
        List<ReadAgreement> rows = read(UNTC);
        ReadAgreement visas = rows.get(1);
        assertThat(visas.ready()).isTrue();
        assertThat(Objects.requireNonNull(visas.problem()).code())
                .isEqualTo("agreement.import-day");
        assertThat(Objects.requireNonNull(visas.record()).description().kind())
                .isEqualTo(AgreementKind.EXCHANGE_OF_NOTES);
        assertThat(visas.record().standing()).isEmpty();
        assertThat(visas.record().description().ours()).hasSize(1);
        assertThat(rows.get(2).ready()).isFalse();
        assertThat(Objects.requireNonNull(rows.get(2).problem()).code())
                .isEqualTo("agreement.title");
        assertThat(Objects.requireNonNull(rows.get(3).problem()).code())
                .isEqualTo("agreement.registration-number");
    }

    @Test
    void aListWithoutTitlesIsRefused() {
        assertThatThrownBy(() -> read("Volume,Depositary\n1,2\n"))
                .hasMessageStartingWith("agreement.import-title");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsExportedInALanguageIsReadAgain(Language language) {
        AgreementRecord record = Objects.requireNonNull(read(UNTC).getFirst().record());
        AgreementLine line =
                new AgreementLine(
                        AgreementId.fresh(),
                        UnitCode.of("AMBALDO LIMA"),
                        true,
                        Distribution.of(Label.RESTRICTED),
                        AgreementState.IN_FORCE,
                        record);
        byte[] csv = SHEETS.csv(List.of(line), language);
        Table table = new Tables().read("register.csv", csv).getFirst();
        AgreementRecord again =
                Objects.requireNonNull(
                        READING.read(table.under(table.rows().getFirst()), READER)
                                .getFirst()
                                .record());
        assertThat(again.description().titles()).isEqualTo(record.description().titles());
        assertThat(again.description().kind()).isEqualTo(record.description().kind());
        assertThat(again.description().registration())
                .isEqualTo(record.description().registration());
        assertThat(again.description().authentic()).isEqualTo(record.description().authentic());
        assertThat(again.day(Step.SIGNED, again.description().parties().getFirst()))
                .isEqualTo(LocalDate.of(1994, 5, 3));
        assertThat(SHEETS.xlsx(List.of(line), language)).isNotEmpty();
        assertThat(SHEETS.pdf(List.of(line), language, "Ambassade", LocalDate.of(2026, 6, 1)))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    /** Whatever stands in the cells, a row is an agreement or a problem, never a fault. */
    @Test
    void noRowBreaksTheReading() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        String letters = "aé;,/-I.0123456789 \u0627\u0628'\"()x\u200f";
        for (int round = 0; round < 300; round++) {
            StringBuilder csv =
                    new StringBuilder(
                            "Title,Registration Number,Participants,Conclusion date,EIF,Authentic texts,Kind\n");
            for (int cell = 0; cell < 7; cell++) {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(25); i > 0; i--) {
                    text.append(letters.charAt(random.nextInt(letters.length())));
                }
                csv.append(cell == 0 ? "\"t" : ",\"")
                        .append(text.toString().replace("\"", "\"\""))
                        .append('"');
            }
            for (ReadAgreement row : read(csv + "\n")) {
                assertThat(row.ready() || row.problem() != null)
                        .as("seed %d: %s", seed, csv)
                        .isTrue();
            }
        }
    }
}
