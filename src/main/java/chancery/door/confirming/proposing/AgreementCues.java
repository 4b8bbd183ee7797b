package chancery.door.confirming.proposing;

import chancery.door.intake.text.Folded;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.Step;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which documents that a text speaks of are agreements, and what the sentence says happened to
 * them. Only what is told as past is a step: what two sides agreed to sign is not signed.
 */
final class AgreementCues {
    private static final Map<AgreementKind, Pattern> KINDS = new LinkedHashMap<>();
    private static final Map<Step, Pattern> STEPS = new LinkedHashMap<>();

    static {
        KINDS.put(
                AgreementKind.MEMORANDUM,
                words("memorandum|memorandums|memorandos?|memoire d'entente|مذكره تفاهم"));
        KINDS.put(
                AgreementKind.EXCHANGE_OF_NOTES,
                words(
                        "echange de (?:notes|lettres)|exchange of (?:notes|letters)|canje de (?:notas|cartas)|تبادل (?:مذكرات|رسائل)"));
        KINDS.put(AgreementKind.PROTOCOL, words("protocole|protocol|protocolo|بروتوكول"));
        KINDS.put(AgreementKind.ARRANGEMENT, words("arrangement|arreglo|ترتيب"));
        KINDS.put(
                AgreementKind.TREATY,
                words(
                        "accord|accord-cadre|traite|convention|agreement|treaty|acuerdo|tratado|convenio|convencion|اتفاق|اتفاقيه|معاهده"));
        // The most telling first: whoever initials signs, too, in some languages.
        STEPS.put(
                Step.INITIALLED,
                words(
                        "(?:a|ont|ete|avaient|avait) paraphee?s?|parapherent|parapha|initiall?ed|rubricaron|rubrico|rubricado|rubricada|suscribieron inicialmente|بالاحرف الاولي"));
        STEPS.put(
                Step.IN_FORCE,
                words(
                        "(?:est|sont) entree?s? en vigueur|entra en vigueur|entered into force|entro en vigor|entraron en vigor|دخلت? .{0,30}حيز (?:النفاذ|التنفيذ)"));
        STEPS.put(
                Step.RATIFIED,
                words(
                        "(?:a|ont|ete) ratifiee?s?|ratified|ratifico|ratificaron|ratificado|صادقت?(?: .{1,20})? علي"));
        STEPS.put(
                Step.SIGNED,
                words(
                        "(?:a|ont|ete) signee?s?|signerent|signa|(?<!be )(?<!to )signed|firmaron|firmo|(?:fue|han) firmad[oa]|suscribieron|suscribio|وقعت?|وقعا|وقعوا"));
    }

    private AgreementCues() {}

    /** The kind, when the document is called an agreement. */
    static Optional<AgreementKind> kind(String called) {
        String folded = Folded.plain(called);
        return KINDS.entrySet().stream()
                .filter(each -> each.getValue().matcher(folded).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What the sentence says was done, as a cue near the document's name. */
    static Optional<Step> step(String sentence, String called) {
        String folded = Folded.plain(sentence);
        int at = Math.max(0, folded.indexOf(Folded.plain(called)));
        Step nearest = null;
        int distance = Integer.MAX_VALUE;
        for (Map.Entry<Step, Pattern> each : STEPS.entrySet()) {
            Matcher cue = each.getValue().matcher(folded);
            while (cue.find()) {
                int away = Math.abs(cue.start() - at);
                if (away < distance) {
                    nearest = each.getKey();
                    distance = away;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }
}
