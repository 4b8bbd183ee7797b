package chancery.door.web.about;

import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.work.agreements.AgreementFilter;
import chancery.work.agreements.AgreementId;
import chancery.work.agreements.AgreementLine;
import chancery.work.agreements.AgreementLists;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The agreements of the register. */
@Component
class AgreementThings implements KnownThings {
    private final AgreementLists agreements;
    private final Words words;

    AgreementThings(AgreementLists agreements, Words words) {
        this.agreements = agreements;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(AgreementId.KIND);
    }

    @Override
    public Optional<Thing> see(PersonId me, Ref ref, Language language) {
        return Identities.uuid(ref)
                .flatMap(id -> agreements.lines(me, List.of(id)).stream().findFirst())
                .map(line -> thing(line, language));
    }

    @Override
    public List<Thing> find(PersonId me, String typed, Language language) {
        return agreements.all(me, new AgreementFilter(null, null, null, null, typed)).stream()
                .limit(MOST)
                .map(line -> thing(line, language))
                .toList();
    }

    private Thing thing(AgreementLine line, Language language) {
        return Thing.of(
                line.id().ref(),
                line.record().description().titles().in(language.code()),
                Stream.of(
                                words.text(language, "word.agreement-kind." + line.kind()),
                                line.record().description().others(language.locale()),
                                words.text(language, "word.agreement-state." + line.state()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                line.distribution().label(),
                "/agreements/" + line.id());
    }
}
