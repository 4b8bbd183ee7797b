package chancery.door.archives.pocom;

import chancery.foundation.wording.Language;
import chancery.kernel.Distribution;
import chancery.kernel.Problem;
import chancery.work.directory.Handling;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.Readers;
import chancery.work.directory.Shelved;
import chancery.work.directory.TenureContent;
import chancery.work.directory.TenureId;
import chancery.work.directory.names.Wording;
import chancery.work.directory.terms.PartialDate;
import chancery.work.directory.terms.Term;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The "Principal Officers and Chiefs of Mission" as entries of a directory.
 *
 * <p>A mission to a country or an organisation and the Department of State become institutions,
 * people become people, and every appointment a tenure: one that was never taken up as such. Where
 * the end of an appointment is not recorded, it is bounded by the beginning of the next one in the
 * same mission or office; without a next one, it lasts. What cannot be read is listed and stops
 * nothing.
 */
public final class PocomArchive {
    private static final String SOURCE =
            "U.S. Department of State, Office of the Historian, POCOM: ";
    private static final int KEPT_YEARS = 10;

    /** Ranks that many hold at a time: nobody succeeds anybody in them. */
    private static final Set<String> RANKS = Set.of("career-ambassador", "ambassador-at-large");

    private final Handling handling;
    private final PocomWords words = new PocomWords();
    private final PocomPeople people = new PocomPeople();
    private final PocomInstitutions institutions;
    private final Map<String, Wording> roles = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Shelved.OfTenure> tenures = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private int appointments;

    private PocomArchive(LocalDate today) {
        handling =
                new Handling(
                        SOURCE,
                        today.plusYears(KEPT_YEARS),
                        Distribution.UNMARKED,
                        Readers.EVERYBODY);
        institutions = new PocomInstitutions(handling, words);
    }

    /**
     * @param place a folder, or a tar, plain or packed as gzip or xz
     * @param today from which the retention date is counted: {@value #KEPT_YEARS} years
     * @throws Problem {@code pocom.file}, {@code pocom.too-large}, {@code pocom.none} when nothing
     *     of it is in the archive's form
     */
    public static PocomArchive read(Path place, LocalDate today) {
        return new PocomArchive(today)
                .read(PocomFiles.read(place), Objects.toString(place.getFileName()));
    }

    /**
     * @param name what to call it when it cannot be read
     * @throws Problem as {@link #read(Path, LocalDate)}
     */
    public static PocomArchive read(InputStream archive, String name, LocalDate today) {
        return new PocomArchive(today).read(PocomFiles.read(archive, name), name);
    }

    public List<Shelved.OfPerson> people() {
        return people.all();
    }

    public List<Shelved.OfInstitution> institutions() {
        return institutions.all();
    }

    public List<Shelved.OfTenure> tenures() {
        return tenures;
    }

    /** How many appointments the archive states, those that were not taken included. */
    public int appointments() {
        return appointments;
    }

    public List<Unread> unread() {
        return unread;
    }

    private PocomArchive read(Map<String, byte[]> files, String name) {
        Map<String, PocomElement> elements = new TreeMap<>();
        files.forEach((file, content) -> {
            try {
                elements.put(file, PocomElement.read(content));
            } catch (XMLStreamException e) {
                unread.add(new Unread(file, Unread.Reason.FILE));
            }
        });
        each(elements, "roles-country-chiefs", "role", this::role);
        each(elements, "people", "person", (file, person) -> people.read(file, person, handling));
        each(elements, "missions-countries", "country-mission", this::countryMission);
        each(elements, "missions-orgs", "org-mission", this::orgMission);
        each(elements, "positions-principals", "principal-position", this::position);
        if (people.all().isEmpty() && tenures.isEmpty()) {
            throw Problem.refused("pocom.none").at("file").with("file", name);
        }
        tenures.replaceAll(HeldBesides.among(tenures)::marked);
        return this;
    }

    private interface Reading {
        void read(String file, PocomElement element);
    }

    private void each(
            Map<String, PocomElement> elements, String folder, String root, Reading reading) {
        elements.forEach((file, element) -> {
            if (file.startsWith(folder + "/")) {
                try {
                    if (!element.name().equals(root)) {
                        throw Problem.refused("pocom.file").with("file", file);
                    }
                    reading.read(file, element);
                } catch (Problem e) {
                    unread.add(new Unread(file, Unread.Reason.FILE));
                }
            }
        });
    }

    private void role(String file, PocomElement role) {
        roles.put(role.text("id"), words.role(role.text("id"), role.text("names", "singular")));
    }

    private void countryMission(String file, PocomElement mission) {
        InstitutionId id = institutions.country(file, mission.text("territory-id"));
        take(file, id, true, mission, "chiefs", "other-nominees", "chief");
    }

    private void orgMission(String file, PocomElement mission) {
        String id = mission.text("id");
        String title = mission.text("names", "singular");
        roles.put(id, words.role(id, title));
        InstitutionId where = institutions.organisation(file, id, title);
        take(file, where, true, mission, "chiefs", "other-appointees", "chief");
    }

    private void position(String file, PocomElement position) {
        String id = position.text("id");
        String title = position.text("names", "singular");
        roles.put(id, words.role(id, title));
        InstitutionId where =
                position.text("category").equals("foreign-assistance-agencies")
                        ? institutions.agency(file, id, title)
                        : institutions.department();
        places.put(id, place(position.text("category")));
        take(
                file,
                where,
                !RANKS.contains(id),
                position,
                "principals",
                "other-appointees",
                "principal");
    }

    /** The order in which the archive ranks its offices. */
    private static int place(String category) {
        return switch (category) {
            case "secretary" -> 1;
            case "deputy-secretary" -> 2;
            case "under-secretary" -> 3;
            case "assistant-secretary", "assistant-secretary-geo" -> 4;
            case "assistant-secretary-or-equiv" -> 5;
            case "ambassador-at-large" -> 6;
            default -> 7;
        };
    }

    private void take(
            String file,
            InstitutionId where,
            boolean succeeding,
            PocomElement whole,
            String inOffice,
            String others,
            String name) {
        Succession served = succession(file, whole, inOffice, name, true);
        for (int i = 0; i < served.appointments().size(); i++) {
            tenure(
                    served.appointments().get(i),
                    where,
                    succeeding ? served.before(i) : null,
                    succeeding ? served.after(i) : null,
                    succeeding);
        }
        for (Appointment each : succession(file, whole, others, name, false).appointments()) {
            tenure(each, where, null, null, true);
        }
    }

    private Succession succession(
            String file, PocomElement whole, String section, String name, boolean served) {
        List<Appointment> listed =
                whole.first(section).stream()
                        .flatMap(each -> each.all(name))
                        .map(each -> Appointment.of(file, each, served))
                        .toList();
        appointments += listed.size();
        Succession succession = Succession.of(listed);
        succession
                .repeated()
                .forEach(each -> unread.add(new Unread(each.place(), Unread.Reason.TWICE)));
        return succession;
    }

    private void tenure(
            Appointment one,
            InstitutionId where,
            @Nullable LocalDate previous,
            @Nullable LocalDate next,
            boolean open) {
        Optional<PublicPersonId> person = people.find(one.person());
        if (person.isEmpty()) {
            unread.add(new Unread(one.place(), Unread.Reason.PERSON));
        } else {
            tenures.add(
                    new Shelved.OfTenure(
                            TenureId.of(id("tenure", number(one.place()))),
                            person.get(),
                            new TenureContent(
                                    where,
                                    roles.getOrDefault(
                                            one.role(),
                                            Wording.of(Language.EN, one.role().replace('-', ' '))),
                                    term(one, previous, next, open),
                                    one.capacity(),
                                    false,
                                    places.get(one.role()),
                                    SOURCE + one.place(),
                                    one.note())));
        }
    }

    private Term term(
            Appointment one, @Nullable LocalDate previous, @Nullable LocalDate next, boolean open) {
        try {
            return one.term(previous, next, open);
        } catch (Problem _) {
            unread.add(new Unread(one.place(), Unread.Reason.DATE));
            try {
                return one.withoutEnd();
            } catch (Problem _) {
                return new Term(PartialDate.UNKNOWN, PartialDate.UNKNOWN);
            }
        }
    }

    /** The archive gives some ids twice. */
    private String number(String place) {
        int time = ids.merge(place, 1, Integer::sum);
        return time == 1 ? place : place + "#" + time;
    }

    static Handling from(Handling handling, String file) {
        return new Handling(
                SOURCE + file, handling.retainUntil(), handling.distribution(), handling.readers());
    }

    static UUID id(String kind, String what) {
        return UUID.nameUUIDFromBytes(
                ("pocom:" + kind + ":" + what).getBytes(StandardCharsets.UTF_8));
    }
}
