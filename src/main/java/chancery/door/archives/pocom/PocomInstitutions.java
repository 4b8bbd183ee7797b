package chancery.door.archives.pocom;

import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.work.directory.Handling;
import chancery.work.directory.InstitutionContent;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.InstitutionKind;
import chancery.work.directory.Shelved;
import chancery.work.directory.names.Wording;
import java.util.ArrayList;
import java.util.List;

/** The Department of State, its missions and the agencies beside it, as the archive names them. */
final class PocomInstitutions {
    private static final Country OWNER = Country.of("US");
    private static final InstitutionId DEPARTMENT = id("department");

    private final Handling handling;
    private final PocomWords words;
    private final List<Shelved.OfInstitution> all = new ArrayList<>();

    PocomInstitutions(Handling handling, PocomWords words) {
        this.handling = handling;
        this.words = words;
        Wording name = words.wording("department", "United States Department of State");
        add(DEPARTMENT, content(InstitutionKind.MINISTRY, name, "positions-principals").ranked(1));
    }

    /** In the order in which they were told; the Department first. */
    List<Shelved.OfInstitution> all() {
        return all;
    }

    InstitutionId department() {
        return DEPARTMENT;
    }

    /** Adds the mission to a country. */
    InstitutionId country(String file, String territory) {
        return add(
                id("country/" + territory),
                content(InstitutionKind.MISSION, words.mission(territory), file)
                        .accreditedTo(words.country(territory).orElse(null))
                        .under(DEPARTMENT));
    }

    /**
     * Adds the mission to an organisation.
     *
     * @param title of who heads it
     */
    InstitutionId organisation(String file, String mission, String title) {
        Wording name = Wording.of(Language.EN, "U.S. mission: " + title);
        return add(
                id("org/" + mission),
                content(InstitutionKind.MISSION, name, file).under(DEPARTMENT));
    }

    /**
     * Adds an agency; what its head is called tells which.
     *
     * @param title of its head
     */
    InstitutionId agency(String file, String position, String title) {
        String name =
                title.replaceFirst("^(Administrator|Director) of the ", "")
                        .replaceFirst(
                                "^U\\.S\\. Trade Representative$",
                                "Office of the U.S. Trade Representative");
        return add(
                id("agency/" + position),
                content(InstitutionKind.STATE_ORGAN, Wording.of(Language.EN, name), file));
    }

    private InstitutionContent content(InstitutionKind kind, Wording name, String file) {
        return InstitutionContent.of(kind, name, PocomArchive.from(handling, file)).in(OWNER);
    }

    private InstitutionId add(InstitutionId id, InstitutionContent content) {
        all.add(new Shelved.OfInstitution(id, content));
        return id;
    }

    private static InstitutionId id(String what) {
        return InstitutionId.of(PocomArchive.id("institution", what));
    }
}
