package chancery.work.press.entry;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.kernel.PersonId;
import chancery.work.press.coverage.Clippings;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.coverage.CoverageKind;
import chancery.work.press.coverage.CoverageLine;
import chancery.work.press.coverage.Coverages;
import chancery.work.press.outlets.Medium;
import chancery.work.press.outlets.OutletContent;
import chancery.work.press.outlets.OutletId;
import chancery.work.press.outlets.Outlets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickEntryTest {
    private static final LocalDate LATEST = LocalDate.of(2026, 11, 22);

    private final Post lima = new Post(TestService.lima());
    private final QuickEntry entry = lima.node().bean(QuickEntry.class);
    private final Outlets outlets = lima.node().bean(Outlets.class);
    private final PersonId desk = lima.person("lima.desk");

    private OutletId radio(String name, String host) {
        return outlets.add(
                desk, new OutletContent(name, List.of(), Medium.RADIO, null, "", "es", host, null));
    }

    @Test
    void anAddressAloneTellsTheOutletTheHeadlineAndTheDay() {
        String host = UUID.randomUUID() + ".pe";
        OutletId radio = radio("Radio " + host, host);
        Proposal proposal =
                entry.propose(
                        desk,
                        "https://www."
                                + host
                                + "/politica/2024/05/14/embajador-de-aldoria-visita-el-callao-noticia-1556024?ref=home");
        assertThat(Objects.requireNonNull(proposal.outlet()).id()).isEqualTo(radio);
        assertThat(proposal.headline()).isEqualTo("Embajador de aldoria visita el callao");
        assertThat(proposal.day()).isEqualTo(LocalDate.of(2024, 5, 14));
        assertThat(proposal.dayFound()).isTrue();
        assertThat(proposal.kind()).isEqualTo(CoverageKind.BROADCAST);
        assertThat(proposal.language()).isEqualTo("es");
        assertThat(proposal.text()).isEmpty();
    }

    @Test
    void anUnknownSiteIsProposedByItsName() {
        Proposal proposal = entry.propose(desk, "https://nuevo-" + UUID.randomUUID() + ".pe/7/");
        assertThat(proposal.outlet()).isNull();
        assertThat(proposal.outletName()).startsWith("nuevo-").endsWith(".pe");
        assertThat(proposal.headline()).isEqualTo(proposal.outletName());
        assertThat(proposal.dayFound()).isFalse();
    }

    @Test
    void aTextTellsItsHeadlineItsDayAndTheOutletThatItNames() {
        String name = "El Correo " + UUID.randomUUID();
        OutletId correo = radio(name, "");
        radio("El Correo", "");
        Proposal proposal =
                entry.propose(
                        desk,
                        """

                        Entrevista a la embajadora de Aldoria
                        %s, Callao, 3 de setiembre de 2024
                        La embajadora anunció un convenio portuario.
                        """
                                .formatted(name.toUpperCase()));
        assertThat(proposal.headline()).isEqualTo("Entrevista a la embajadora de Aldoria");
        assertThat(Objects.requireNonNull(proposal.outlet()).id()).isEqualTo(correo);
        assertThat(proposal.day()).isEqualTo(LocalDate.of(2024, 9, 3));
        assertThat(proposal.kind()).isEqualTo(CoverageKind.INTERVIEW);
        assertThat(proposal.text()).contains("convenio portuario");
        assertThat(proposal.address()).isEmpty();
    }

    @Test
    void anAddressAmongTheTextIsTakenOutOfIt() {
        Proposal proposal =
                entry.propose(
                        desk,
                        "Visite au port\n(https://journal.example/visite-au-port).\nLa suite.");
        assertThat(proposal.address()).isEqualTo("https://journal.example/visite-au-port");
        assertThat(proposal.headline()).isEqualTo("Visite au port");
        assertThat(proposal.text()).doesNotContain("https://").contains("La suite.");
    }

    @Test
    void anAddressThatWasEnteredBeforeIsTold() {
        Coverages coverages = lima.node().bean(Coverages.class);
        String address = "https://diario.example/" + UUID.randomUUID();
        CoverageId id =
                coverages.add(
                        desk,
                        Clippings.article(Clippings.outlet(outlets, desk), "x").at(address, ""));
        assertThat(entry.propose(desk, address).known())
                .extracting(CoverageLine::id)
                .containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Paris, le 1er mars 2025 – Le ministre|2025-03-01",
                "March 4, 2025. The minister|2025-03-04",
                "On 4 March 2025 the minister|2025-03-04",
                "Lima, 12 de octubre del 2024. El|2024-10-12",
                "الرباط، 5 ماي 2024 - استقبل|2024-05-05",
                "القاهرة ٧ مارس ٢٠٢٥ استقبل|2025-03-07",
                "Publié le 22.11.2026 à 8 h|2026-11-22",
                "14/05/2024 El puerto|2024-05-14"
            })
    void theDayIsReadInAllFourLanguages(String text, LocalDate day) {
        assertThat(WrittenDay.inText(text, LATEST)).contains(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "El 31 de febrero de 2024",
                "Le 23 novembre 2026",
                "art. 12/13/2014 du code",
                "1 500 2024 personnes"
            })
    void whatIsNoDayOrStillToComeIsNotRead(String text) {
        assertThat(WrittenDay.inText(text, LATEST)).isEmpty();
    }

    @Test
    void whateverIsPastedIsProposedWithinTheLimits() {
        long seed = 20_261_122L;
        Random random = new Random(seed);
        String alphabet = "https://www.a-b.pe/2024/05/ -_?#%&é«»ا\n\t\"<>()١٢1234567890";
        for (int i = 0; i < 300; i++) {
            StringBuilder typed = new StringBuilder(random.nextBoolean() ? "https://" : "");
            int length = random.nextInt(400);
            for (int k = 0; k < length; k++) {
                typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Pasted pasted = Pasted.of(typed.toString());
            assertThat(pasted.headline().length())
                    .as("seed %d, round %d: %s", seed, i, typed)
                    .isLessThanOrEqualTo(300);
            assertThat(WrittenDay.inText(pasted.text(), LATEST).orElse(LATEST))
                    .as("seed %d, round %d", seed, i)
                    .isBeforeOrEqualTo(LATEST);
        }
        assertThat(Pasted.of("x".repeat(1_000_000)).text().length()).isEqualTo(Pasted.LONGEST);
    }
}
