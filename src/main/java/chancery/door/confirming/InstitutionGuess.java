package chancery.door.confirming;

import chancery.work.directory.InstitutionKind;
import chancery.work.directory.names.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What sort of institution bears a name, by the words that say so in four languages. */
public final class InstitutionGuess {
    private static final Map<InstitutionKind, Set<String>> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(
                InstitutionKind.MISSION,
                Set.of(
                        "ambassade",
                        "embassy",
                        "embajada",
                        "سفاره",
                        "consulat",
                        "consulate",
                        "consulado",
                        "قنصليه",
                        "mission",
                        "mision"));
        WORDS.put(
                InstitutionKind.COMMITTEE,
                Set.of("commission", "comision", "committee", "comite", "لجنه"));
        WORDS.put(
                InstitutionKind.FRIENDSHIP_GROUP,
                Set.of("amitie", "amistad", "friendship", "صداقه"));
        WORDS.put(
                InstitutionKind.MINISTRY,
                Set.of("ministere", "ministerio", "ministry", "cancilleria", "وزاره"));
        WORDS.put(
                InstitutionKind.PARLIAMENT,
                Set.of(
                        "parlement",
                        "parlamento",
                        "parliament",
                        "congres",
                        "congreso",
                        "congress",
                        "senat",
                        "senado",
                        "senate",
                        "assemblee",
                        "asamblea",
                        "برلمان",
                        "مجلس"));
        WORDS.put(
                InstitutionKind.UNIVERSITY,
                Set.of("universite", "universidad", "university", "جامعه"));
        WORDS.put(
                InstitutionKind.MEDIA,
                Set.of("radio", "television", "journal", "diario", "agence", "اذاعه", "صحيفه"));
        WORDS.put(
                InstitutionKind.LOCAL_AUTHORITY,
                Set.of(
                        "mairie",
                        "municipalidad",
                        "municipality",
                        "commune",
                        "region",
                        "gobierno",
                        "prefecture",
                        "county",
                        "بلديه",
                        "ولايه"));
        WORDS.put(InstitutionKind.JUDICIARY, Set.of("cour", "tribunal", "court", "corte", "محكمه"));
        WORDS.put(InstitutionKind.PARTY, Set.of("parti", "partido", "party", "حزب"));
        WORDS.put(
                InstitutionKind.INTERNATIONAL,
                Set.of("organisation", "organizacion", "organization", "منظمه", "union"));
        WORDS.put(
                InstitutionKind.STATE_ORGAN,
                Set.of(
                        "autorite",
                        "autoridad",
                        "authority",
                        "presidence",
                        "presidencia",
                        "superintendencia",
                        "هيئه",
                        "رئاسه",
                        "conseil",
                        "consejo",
                        "council"));
        WORDS.put(
                InstitutionKind.COMPANY,
                Set.of("societe", "empresa", "company", "compagnie", "شركه", "banque", "banco"));
    }

    private InstitutionGuess() {}

    /** The kind whose word comes first in the name; OTHER when none does. */
    public static InstitutionKind kind(String name) {
        List<String> words = Spelling.significant(name);
        for (String word : words) {
            for (Map.Entry<InstitutionKind, Set<String>> each : WORDS.entrySet()) {
                if (each.getValue().contains(word)) {
                    return each.getKey();
                }
            }
        }
        return InstitutionKind.OTHER;
    }
}
