package chancery.work.engagements;

import chancery.kernel.Country;
import chancery.kernel.Ref;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Engagements to try things with. */
public final class Visits {
    public static final LocalDate DAY = LocalDate.of(2031, 3, 11);

    /** A person of the directory. */
    public static final Ref MINISTER = new Ref("person", "6f1c8a52-1111-4c1a-9d39-000000000001");

    private Visits() {}

    public static EngagementContent meeting() {
        return EngagementContent.of(EngagementKind.MEETING, "Entretien avec la ministre", DAY);
    }

    /** With something in every part. */
    public static EngagementContent visit() {
        return EngagementContent.of(EngagementKind.VISIT, "Visite de la ministre du Commerce", DAY)
                .headed(
                        EngagementKind.VISIT,
                        "Visite de la ministre du Commerce",
                        Country.of("PE"),
                        "Lima",
                        DAY,
                        DAY.plusDays(1))
                .withParticipants(
                        List.of(
                                new Participant(
                                        Side.THEIRS,
                                        "Rosa Quispe",
                                        "S.E. Mme",
                                        "Ministre du Commerce extérieur",
                                        "Ministère du Commerce extérieur et du Tourisme",
                                        MINISTER),
                                Participant.of(Side.OURS, "Camille Roy", "Ambassadrice"),
                                Participant.of(Side.OTHER, "Ana Torres", "Interprète")))
                .withProgramme(
                        List.of(
                                new Slot(
                                        DAY.plusDays(1),
                                        LocalTime.of(9, 0),
                                        LocalTime.of(10, 30),
                                        "Signature",
                                        "Palais",
                                        "Mme Quispe"),
                                new Slot(DAY, null, null, "Accueil", "Aéroport", ""),
                                new Slot(DAY, LocalTime.of(15, 0), null, "Entretien", "", "")))
                .withTopics(
                        List.of(
                                new Topic(
                                        "Accord de pêche",
                                        "Nous souhaitons conclure avant juin.",
                                        "Le Pérou est prêt.",
                                        "Réunion d’experts en avril.")))
                .withCited(
                        List.of(
                                new Citation("Résolution 2 de la commission mixte", null),
                                new Citation(
                                        "Accord de 1987",
                                        new Ref(
                                                "agreement",
                                                "6f1c8a52-2222-4c1a-9d39-000000000002"))))
                .withActions(
                        List.of(
                                new Citation(
                                        "Relancer l’accord de pêche",
                                        new Ref("action", "6f1c8a52-3333-4c1a-9d39-000000000003"))))
                .withGifts(
                        List.of(
                                new Gift(
                                        Side.OURS,
                                        "Un livre",
                                        "Mme Quispe",
                                        new BigDecimal("45.5"),
                                        "eur")))
                .withCosts(List.of(new Cost("Déjeuner", new BigDecimal("310"), "PEN")))
                .noted("À suivre.", 12);
    }
}
