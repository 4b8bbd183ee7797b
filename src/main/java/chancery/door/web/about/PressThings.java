package chancery.door.web.about;

import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Country;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.work.press.communiques.CommuniqueFilter;
import chancery.work.press.communiques.CommuniqueId;
import chancery.work.press.communiques.CommuniqueLine;
import chancery.work.press.communiques.CommuniqueLists;
import chancery.work.press.coverage.CoverageFilter;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.coverage.CoverageLine;
import chancery.work.press.coverage.CoverageLists;
import chancery.work.press.outlets.Outlet;
import chancery.work.press.outlets.OutletFilter;
import chancery.work.press.outlets.OutletId;
import chancery.work.press.outlets.Outlets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the press published, who published it, and what we announced. */
@Component
class PressThings implements KnownThings {
    private final CoverageLists coverage;
    private final CommuniqueLists communiques;
    private final Outlets outlets;
    private final Words words;

    PressThings(CoverageLists coverage, CommuniqueLists communiques, Outlets outlets, Words words) {
        this.coverage = coverage;
        this.communiques = communiques;
        this.outlets = outlets;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CoverageId.KIND, CommuniqueId.KIND, OutletId.KIND);
    }

    @Override
    public Optional<Thing> see(PersonId me, Ref ref, Language language) {
        return Identities.uuid(ref).flatMap(id -> see(me, ref.kind(), id, language));
    }

    private Optional<Thing> see(PersonId me, String kind, UUID id, Language language) {
        return switch (kind) {
            case CoverageId.KIND ->
                    coverage.lines(me, List.of(id)).stream()
                            .map(line -> coverage(line, language))
                            .findFirst();
            case CommuniqueId.KIND ->
                    communiques.see(me, List.of(CommuniqueId.of(id))).values().stream()
                            .map(line -> communique(line, language))
                            .findFirst();
            default ->
                    outlets.see(me, List.of(OutletId.of(id))).values().stream()
                            .map(outlet -> outlet(outlet, language))
                            .findFirst();
        };
    }

    @Override
    public List<Thing> find(PersonId me, String typed, Language language) {
        return Stream.of(
                        coverage.latest(me, CoverageFilter.ALL.saying(typed), MOST).stream()
                                .map(line -> coverage(line, language)),
                        communiques.latest(me, CommuniqueFilter.ALL.saying(typed), MOST).stream()
                                .map(line -> communique(line, language)),
                        outlets.find(me, new OutletFilter(typed, null, null)).stream()
                                .limit(MOST)
                                .map(outlet -> outlet(outlet, language)))
                .flatMap(things -> things)
                .toList();
    }

    private Thing coverage(CoverageLine line, Language language) {
        return Thing.of(
                line.id().ref(),
                line.headline(),
                line.outletName() + " · " + Written.day(language, line.day()),
                line.label(),
                "/coverage/" + line.id());
    }

    private Thing communique(CommuniqueLine line, Language language) {
        return Thing.of(
                line.id().ref(),
                line.title(),
                words.text(language, "word.communique-state." + line.state())
                        + " · "
                        + Written.day(language, line.day()),
                line.label(),
                "/communiques/" + line.id());
    }

    private Thing outlet(Outlet outlet, Language language) {
        Country country = outlet.content().country();
        String medium = words.text(language, "word.medium." + outlet.content().medium());
        return Thing.of(
                outlet.id().ref(),
                outlet.name(),
                country == null ? medium : medium + " · " + country.name(language.locale()),
                Label.UNMARKED,
                "/outlets/" + outlet.id());
    }
}
