package chancery.work.press.communiques.web;

import chancery.correspondence.DispatchLine;
import chancery.foundation.access.Unit;
import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.work.press.communiques.Communique;
import chancery.work.press.communiques.CommuniqueContent;
import chancery.work.press.communiques.CommuniqueLine;
import chancery.work.press.communiques.CommuniqueState;
import chancery.work.press.communiques.PressEcho;
import chancery.work.press.communiques.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One communiqué as a file to be read.
 *
 * @param history former versions in sight, newest first
 * @param corrected those that come in its place
 * @param replaced the one in whose place it comes, when the reader may see it
 * @param sent the dispatches that told it
 * @param aboutPage the page of the engagement, when the reader may see it
 * @param names of the people who wrote it
 * @param addressees to whom it may be sent; empty for who may not send it
 * @param mayWrite whether the reader writes it and it is not finished
 * @param mayRelease whether the reader may publish it now
 */
public record CommuniqueView(
        Communique communique,
        List<Communique> history,
        List<CommuniqueLine> corrected,
        @Nullable CommuniqueLine replaced,
        List<DispatchLine> sent,
        List<PressEcho.Echo> echoes,
        @Nullable String aboutPage,
        Map<PersonId, String> names,
        List<Unit> addressees,
        boolean mayWrite,
        boolean mayRelease) {

    public CommuniqueContent content() {
        return communique.content();
    }

    public String path() {
        return "/communiques/" + communique.id();
    }

    public String name(@Nullable PersonId person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }

    /** All versions in sight, the first one first. */
    public List<Communique> steps() {
        return Stream.concat(Stream.of(communique), history.stream()).toList().reversed();
    }

    public boolean isOpen() {
        return communique.state().isOpen();
    }

    /** Whether the other side's version may still be written down. */
    public boolean awaitsAnswer() {
        return mayWrite && isOpen() && !content().standsAlone();
    }

    /** Whether it could be released by somebody else. */
    public boolean waitsForRelease() {
        return mayWrite
                && !mayRelease
                && (communique.state() == CommuniqueState.AGREED
                        || communique.state() == CommuniqueState.DRAFTED
                                && content().standsAlone());
    }

    /**
     * What was compared last in a language: of a released one the version before, as far as the
     * reader may see it.
     */
    public Optional<Wording> answered(Language language) {
        return Stream.concat(Stream.of(communique), history.stream())
                .limit(communique.state() == CommuniqueState.RELEASED ? 2 : 1)
                .flatMap(each -> each.content().in(language).stream())
                .filter(Wording::hasTheirs)
                .findFirst();
    }
}
