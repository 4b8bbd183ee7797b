package chancery.door.wiring;

import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.work.agreements.AgreementFilter;
import chancery.work.agreements.AgreementId;
import chancery.work.agreements.AgreementLine;
import chancery.work.agreements.AgreementLists;
import chancery.work.directory.finding.Finder;
import chancery.work.directory.finding.Found;
import chancery.work.directory.finding.Wanted;
import chancery.work.engagements.Citables;
import chancery.work.engagements.EngagementFilter;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.EngagementLine;
import chancery.work.engagements.EngagementLists;
import chancery.work.planning.CitableActions;
import chancery.work.press.communiques.CommuniqueFilter;
import chancery.work.press.communiques.CommuniqueLine;
import chancery.work.press.communiques.CommuniqueLists;
import chancery.work.press.coverage.Cited;
import chancery.work.press.coverage.Subjects;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets coverage be about what the directory, engagements, agreements, communiqués and plans have.
 */
@Component
class SubjectsOfThePress implements Subjects {
    private static final int EACH = 6;
    private static final String COUNTRY = "country";

    private final Finder directory;
    private final EngagementLists engagements;
    private final AgreementLists agreements;
    private final CommuniqueLists communiques;
    private final CitableActions actions;
    private final Citables citables;

    SubjectsOfThePress(
            Finder directory,
            EngagementLists engagements,
            AgreementLists agreements,
            CommuniqueLists communiques,
            CitableActions actions,
            Citables citables) {
        this.directory = directory;
        this.engagements = engagements;
        this.agreements = agreements;
        this.communiques = communiques;
        this.actions = actions;
        this.citables = citables;
    }

    @Override
    public List<Subject> find(PersonId me, String typed, Language language) {
        AgreementFilter agreement = new AgreementFilter(null, null, null, null, typed);
        return Stream.of(
                        country(typed).map(found -> subject(found, language)).stream(),
                        directory.find(me, typed, Wanted.BOTH, language, EACH).stream()
                                .map(SubjectsOfThePress::subject),
                        engagements.latest(me, EngagementFilter.ALL.saying(typed), EACH).stream()
                                .map(SubjectsOfThePress::subject),
                        agreements.all(me, agreement).stream()
                                .limit(EACH)
                                .map(line -> subject(line, language)),
                        communiques.latest(me, CommuniqueFilter.ALL.saying(typed), EACH).stream()
                                .map(SubjectsOfThePress::subject))
                .flatMap(found -> found)
                .toList();
    }

    @Override
    public List<Subject> actions(PersonId me, String typed) {
        return actions.find(me, typed).stream()
                .map(found ->
                        new Subject(
                                new Cited(
                                        found.title(),
                                        new Ref(CitableActions.KIND, found.action().toString())),
                                found.unit() + " " + found.year() + " – " + found.title()))
                .toList();
    }

    @Override
    public Map<Ref, String> pages(PersonId me, Collection<Ref> refs) {
        Map<Ref, String> pages = new HashMap<>(citables.pages(me, refs));
        for (Ref ref : refs) {
            switch (ref.kind()) {
                case "person" -> pages.put(ref, "/directory/people/" + ref.id());
                case "institution" -> pages.put(ref, "/directory/institutions/" + ref.id());
                case COUNTRY -> pages.put(ref, "/coverage?country=" + ref.id());
                default -> {}
            }
        }
        agreements
                .lines(
                        me,
                        refs.stream()
                                .filter(ref -> ref.kind().equals(AgreementId.KIND))
                                .flatMap(ref -> uuid(ref.id()))
                                .toList())
                .forEach(line -> pages.put(line.id().ref(), "/agreements/" + line.id()));
        return pages;
    }

    private static Optional<Country> country(String typed) {
        try {
            return Country.typed(typed);
        } catch (Problem none) {
            return Optional.empty();
        }
    }

    private static Subject subject(Country country, Language language) {
        String name = country.name(language.locale());
        return new Subject(new Cited(name, new Ref(COUNTRY, country.code())), name);
    }

    private static Subject subject(Found found) {
        return new Subject(
                new Cited(found.name(), found.ref()),
                found.detail().isEmpty() ? found.name() : found.name() + " – " + found.detail());
    }

    private static Subject subject(EngagementLine line) {
        return new Subject(
                new Cited(line.title(), new Ref(EngagementId.KIND, line.id().toString())),
                line.starts() + " – " + line.title());
    }

    private static Subject subject(CommuniqueLine line) {
        return new Subject(
                new Cited(line.title(), line.id().ref()), line.day() + " – " + line.title());
    }

    private static Subject subject(AgreementLine line, Language language) {
        String title = line.record().description().titles().in(language.code());
        return new Subject(new Cited(title, line.id().ref()), title);
    }

    private static Stream<UUID> uuid(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
