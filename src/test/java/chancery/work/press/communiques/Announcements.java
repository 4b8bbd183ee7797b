package chancery.work.press.communiques;

import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Ref;
import java.time.LocalDate;
import java.util.List;

/** Communiqués to try things with. */
public final class Announcements {
    public static final LocalDate DAY = LocalDate.of(2033, 5, 17);
    public static final Ref VISIT = new Ref("engagement", "6f1c8a52-4444-4c1a-9d39-000000000001");
    public static final String OURS =
            "Les deux ministres se sont entretenus à Lima.\nIls ont signé un mémorandum sur la pêche.";
    public static final String THEIRS =
            "Les deux ministres se sont entretenus à Lima.\nIls ont signé un accord sur la pêche.\nIls se reverront en juin.";

    private Announcements() {}

    public static CommuniqueContent alone() {
        return new CommuniqueContent(
                "Fermeture pour la fête nationale",
                null,
                null,
                "",
                "Lima",
                DAY,
                List.of(
                        new Wording(
                                Language.FR,
                                "Fermeture",
                                "L’ambassade sera fermée le 30 juillet.",
                                "")));
    }

    public static CommuniqueContent joint() {
        return new CommuniqueContent(
                "Visite de la ministre du Commerce",
                new Cited("Visite de la ministre du Commerce", VISIT),
                Country.of("PE"),
                "Ministère du Commerce extérieur",
                "Lima",
                DAY,
                List.of(
                        new Wording(Language.FR, "Communiqué conjoint", OURS, ""),
                        new Wording(
                                Language.AR, "بيان مشترك", "أجرى الوزيران محادثات في ليما.", "")));
    }
}
