package chancery.door.confirming.proposing;

import chancery.door.intake.gazetteer.Countries;
import chancery.door.intake.gazetteer.Gazetteer;
import chancery.door.intake.people.ReadPerson;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Folded;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Tokens;
import chancery.work.engagements.Side;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On whose side a promise is: by the person or the country that its author's name says. */
final class Sides {
    private final @Nullable String language;
    private final List<ReadPerson> people;
    private final Optional<String> own;

    Sides(@Nullable String language, List<ReadPerson> people, Gazetteer gazetteer) {
        this.language = language;
        this.people = people;
        this.own = gazetteer.ownCountry();
    }

    /** What both sides promise, and what nobody is said to, is ours to see to as well. */
    Side of(@Nullable String by) {
        if (by == null) {
            return Side.OURS;
        }
        return person(by).or(() -> country(by)).orElse(Side.OURS);
    }

    private Optional<Side> person(String by) {
        String folded = " " + Folded.plain(by) + " ";
        return people.stream()
                .filter(each -> {
                    String family = Folded.plain(NameParts.of(each.name()).family());
                    return folded.contains(" " + family + " ");
                })
                .map(each -> Side.valueOf(each.side().name()))
                .filter(side -> side != Side.OTHER)
                .findFirst();
    }

    private Optional<Side> country(String by) {
        Vocabulary words = Vocabulary.of(language);
        Tokens tokens = Tokens.of(Letter.of(by), words::splits);
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            Optional<String> code =
                    Countries.STANDARD
                            .adjective(tokens, at)
                            .or(() -> Countries.STANDARD.name(tokens, at))
                            .map(hit -> hit.value());
            if (code.isPresent()) {
                return Optional.of(code.equals(own) ? Side.OURS : Side.THEIRS);
            }
        }
        return Optional.empty();
    }
}
