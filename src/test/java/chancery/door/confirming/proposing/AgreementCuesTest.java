package chancery.door.confirming.proposing;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.intake.text.Span;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence says happened to an agreement. */
class AgreementCuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Les parties ont paraphé l'accord de pêche et sont convenues de le signer. | accord de pêche | INITIALLED
                    L'accord de pêche a été signé à Lima. | accord de pêche | SIGNED
                    Ambas partes firmaron el acuerdo marco. | acuerdo marco | SIGNED
                    The ministers signed the fisheries agreement. | fisheries agreement | SIGNED
                    The treaty entered into force on 3 May. | treaty | IN_FORCE
                    وقع الوزيران اتفاقية الصيد. | اتفاقية الصيد | SIGNED
                    وقع الطرفان بالأحرف الأولى اتفاقية الصيد. | اتفاقية الصيد | INITIALLED
                    """)
    void whatWasDoneIsAStep(String sentence, String called, Step step) {
        assertThat(AgreementCues.step(sentence, called)).contains(step);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    L'accord de pêche sera signé en mars. | accord de pêche
                    They hope that the agreement will be signed. | agreement
                    The agreement is to be signed. | agreement
                    Ils ont évoqué l'accord de pêche. | accord de pêche
                    """)
    void whatIsToComeIsNone(String sentence, String called) {
        assertThat(AgreementCues.step(sentence, called)).isEmpty();
    }

    @Test
    void onlyAgreementsAreAgreements() {
        assertThat(AgreementCues.kind("Mémorandum d'entente sur le tourisme"))
                .contains(AgreementKind.MEMORANDUM);
        assertThat(AgreementCues.kind("protocolo adicional")).contains(AgreementKind.PROTOCOL);
        assertThat(AgreementCues.kind("communiqué de l'Ambassade")).isEmpty();
        assertThat(AgreementCues.kind("résolution 2312")).isEmpty();
    }

    @Test
    void aSentenceDoesNotEndAtAnHonorific() {
        String text = "Avant. Il a vu M. Salcedo Paz et J. Berríos hier. Après.";
        int at = text.indexOf("Salcedo");
        assertThat(Sentences.around(text, new Span(at, at + 7)).in(text).strip())
                .isEqualTo("Il a vu M. Salcedo Paz et J. Berríos hier");
    }

    @ParameterizedTest
    @CsvSource({
        "Rodrigo Salcedo Paz, Rodrigo, Salcedo Paz",
        "Ana Lucía Berríos, Ana Lucía, Berríos",
        "Irène Vasseur-Lindt, Irène, Vasseur-Lindt",
        "Hugo de la Quintana Ríos, Hugo, de la Quintana Ríos",
        "John F. Kerry, John F., Kerry",
        "Bolívar, '', Bolívar"
    })
    void aNameIsPartedByItsKnownGivenNames(String name, String given, String family) {
        assertThat(NameParts.of(name)).isEqualTo(new NameParts(given, family));
    }
}
