package chancery.door.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.work.directory.InstitutionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A function and its institution are told apart, and together. */
class FunctionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    présidente de la commission des finances | commission des finances | présidente
                    presidente de la Autoridad Portuaria Nacional | Autoridad Portuaria Nacional | presidente
                    Chair of the Foreign Relations Committee | Foreign Relations Committee | Chair
                    directeur de l’Office des ports | Office des ports | directeur
                    رئيس لجنة العلاقات الخارجية | لجنة العلاقات الخارجية | رئيس
                    """)
    void aFunctionThatEndsInItsInstitutionIsWhatStandsBefore(
            String function, String institution, String within) {
        assertThat(Functions.within(function, institution)).isEqualTo(within);
        assertThat(Functions.says(function, institution)).isTrue();
    }

    @Test
    void anyOtherFunctionStaysAsItIs() {
        assertThat(Functions.within("ministre du Commerce", "Ministère du Commerce"))
                .isEqualTo("ministre du Commerce");
        assertThat(Functions.within("commission", "commission")).isEqualTo("commission");
        assertThat(Functions.within("président", "")).isEqualTo("président");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ministre péruvien du Commerce extérieur et du Tourisme | Ministère du Commerce extérieur et du Tourisme
                    ministre déléguée au Commerce extérieur | Ministère du Commerce extérieur
                    ministre des Affaires étrangères | Ministère des Affaires étrangères
                    ministre de l'Économie | Ministère de l’Économie
                    ministra delegada de Comercio Exterior de Aldoria | Ministerio de Comercio Exterior de Aldoria
                    Minister for Foreign Trade | Ministry of Foreign Trade
                    ambassadrice d'Aldorie au Pérou | Ambassade d'Aldorie au Pérou
                    embajador del Reino de Marruecos en Lima | Embajada del Reino de Marruecos en Lima
                    وزير التجارة الخارجية | وزارة التجارة الخارجية
                    """)
    void aMinisterAndAnAmbassadorTellTheirInstitution(String function, String institution) {
        assertThat(ImpliedInstitution.of(function)).contains(institution);
    }

    @ParameterizedTest
    @CsvSource({"directeur des Amériques", "Premier ministre", "deputy", "embajadora", "'', ''"})
    void nobodyElseDoes(String function) {
        assertThat(ImpliedInstitution.of(function)).isEmpty();
    }

    @Test
    void theKindOfAnInstitutionIsToldByItsFirstTellingWord() {
        assertThat(InstitutionGuess.kind("commission des relations extérieures du Congrès"))
                .isEqualTo(InstitutionKind.COMMITTEE);
        assertThat(InstitutionGuess.kind("Autoridad Portuaria Nacional"))
                .isEqualTo(InstitutionKind.STATE_ORGAN);
        assertThat(InstitutionGuess.kind("وزارة التجارة")).isEqualTo(InstitutionKind.MINISTRY);
        assertThat(InstitutionGuess.kind("Quelque chose")).isEqualTo(InstitutionKind.OTHER);
    }
}
