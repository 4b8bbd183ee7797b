package chancery.door.intake.people;

import chancery.door.intake.gazetteer.Gazetteer;
import chancery.door.intake.text.Phrases;
import chancery.door.intake.text.Tokens;
import java.util.Optional;

/** People of the gazetteer need no title to be recognised, only their whole name. */
final class KnownNames implements MentionRule {
    private final Tokens tokens;
    private final Phrases<String> names;

    KnownNames(Tokens tokens, Gazetteer gazetteer) {
        this.tokens = tokens;
        this.names =
                Phrases.names(
                        gazetteer.people().stream()
                                .map(Gazetteer.KnownPerson::name)
                                .filter(name -> name.strip().contains(" "))
                                .toList());
    }

    @Override
    public Optional<Mention> at(int token) {
        int length = names.length(tokens, token);
        return length == 0
                ? Optional.empty()
                : Optional.of(
                        new Mention(
                                token,
                                token + length,
                                token,
                                token + length,
                                token,
                                token,
                                null,
                                null));
    }
}
