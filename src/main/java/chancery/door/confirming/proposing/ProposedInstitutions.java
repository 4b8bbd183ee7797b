package chancery.door.confirming.proposing;

import chancery.door.confirming.ConfirmedInstitution;
import chancery.door.confirming.ConfirmedPerson;
import chancery.door.confirming.DirectoryMatches;
import chancery.door.confirming.learning.Correction;
import chancery.door.confirming.learning.Learned;
import chancery.door.intake.ReadDocument;
import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import java.util.List;

/**
 * The institutions of a document. One that comes with a person's function is entered with that, and
 * a bare "Ambassade" is no name; neither is taken unless somebody ticks it.
 */
final class ProposedInstitutions {
    private final PersonId me;
    private final DirectoryMatches matches;
    private final Learned learned;
    private final Language language;

    ProposedInstitutions(
            PersonId me, DirectoryMatches matches, Learned learned, Language language) {
        this.me = me;
        this.matches = matches;
        this.learned = learned;
        this.language = language;
    }

    List<Proposed<ConfirmedInstitution>> of(
            ReadDocument read, String text, List<Proposed<ConfirmedPerson>> people) {
        return Indexed.of(
                read.institutions(),
                (i, told) -> {
                    String key = "institutions-" + i;
                    String name =
                            learned.of(Correction.Kind.INSTITUTION, "", told.name())
                                    .map(Correction::said)
                                    .orElse(told.name());
                    List<Proposed.Choice> found =
                            matches.institutions(me, name, language).stream()
                                    .map(ProposedPeople::choice)
                                    .toList();
                    List<Proposed.Choice> same =
                            matches.institution(me, name).stream()
                                    .map(each ->
                                            new Proposed.Choice(
                                                    each.id().toString(), each.name(language)))
                                    .toList();
                    boolean withPerson =
                            people.stream()
                                    .anyMatch(each ->
                                            DirectoryMatches.isSameName(
                                                    each.value().institution(), name));
                    return new Proposed<>(
                            key,
                            Proposing.institution(
                                    key, Proposing.entry(same), Indexed.capital(name)),
                            !withPerson && name.strip().contains(" "),
                            Quote.of(text, told.span()),
                            found);
                });
    }
}
