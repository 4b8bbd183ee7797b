package chancery.work.directory;

import chancery.foundation.wording.Language;
import chancery.kernel.UnitCode;
import chancery.work.directory.names.PersonName;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person in their public functions.
 *
 * @param id by which they were asked for leads here, also when it is that of an entry merged into
 *     this one
 * @param unit that keeps the entry
 * @param merged other entries in sight that were found to be the same person; each as it stands by
 *     itself
 */
public record PublicPerson(
        PublicPersonId id,
        UnitCode unit,
        PersonContent content,
        Written written,
        List<PublicPerson> merged) {

    /** Every spelling, those of merged entries last. */
    public List<PersonName> names() {
        return Stream.concat(
                        content.names().stream(),
                        merged.stream().flatMap(each -> each.content().names().stream()))
                .distinct()
                .toList();
    }

    /** Every id that means this person. */
    public List<PublicPersonId> ids() {
        return Stream.concat(Stream.of(id), merged.stream().map(PublicPerson::id)).toList();
    }

    /** The name for readers of that language. */
    public String name(Language language) {
        return content.name(language).full();
    }

    /** How they are written to: honorific and name. */
    public String addressed(Language language) {
        return (content.honorific().in(language) + " " + name(language)).strip();
    }
}
