package chancery.door.archives.pocom;

import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Problem;
import chancery.work.directory.Capacity;
import chancery.work.directory.Handling;
import chancery.work.directory.InstitutionContent;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.InstitutionKind;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.Readers;
import chancery.work.directory.Shelved;
import chancery.work.directory.TenureContent;
import chancery.work.directory.TenureId;
import chancery.work.directory.names.Wording;
import chancery.work.directory.terms.Certainty;
import chancery.work.directory.terms.PartialDate;
import chancery.work.directory.terms.Term;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
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
    private static final Country OWNER = Country.of("US");
    private static final int KEPT_YEARS = 10;

    /** Ranks that many hold at a time: nobody succeeds anybody in them. */
    private static final Set<String> RANKS = Set.of("career-ambassador", "ambassador-at-large");

    private static final String DEPARTMENT = "department";

    private final Handling handling;
    private final PocomWords words = new PocomWords();
    private final PocomPeople people = new PocomPeople();
    private final List<Shelved.OfInstitution> institutions = new ArrayList<>();
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
        return institutions;
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
        institutions.add(department());
        each(elements, "missions-countries", "country-mission", this::countryMission);
        each(elements, "missions-orgs", "org-mission", this::orgMission);
        each(elements, "positions-principals", "principal-position", this::position);
        if (people.all().isEmpty() && tenures.isEmpty()) {
            throw Problem.refused("pocom.none").at("file").with("file", name);
        }
        concurrent();
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

    private Shelved.OfInstitution department() {
        return new Shelved.OfInstitution(
                institutionId(DEPARTMENT),
                InstitutionContent.of(
                                InstitutionKind.MINISTRY,
                                words.wording(DEPARTMENT, "United States Department of State"),
                                from(handling, "positions-principals"))
                        .in(OWNER)
                        .ranked(1));
    }

    private void countryMission(String file, PocomElement mission) {
        String territory = mission.text("territory-id");
        InstitutionId id = institutionId("country/" + territory);
        institutions.add(
                new Shelved.OfInstitution(
                        id,
                        InstitutionContent.of(
                                        InstitutionKind.MISSION,
                                        words.mission(territory),
                                        from(handling, file))
                                .in(OWNER)
                                .accreditedTo(words.country(territory).orElse(null))
                                .under(institutionId(DEPARTMENT))));
        take(file, id, true, mission, "chiefs", "other-nominees", "chief");
    }

    private void orgMission(String file, PocomElement mission) {
        InstitutionId id = institutionId("org/" + mission.text("id"));
        String title = mission.text("names", "singular");
        roles.put(mission.text("id"), words.role(mission.text("id"), title));
        institutions.add(
                new Shelved.OfInstitution(
                        id,
                        InstitutionContent.of(
                                        InstitutionKind.MISSION,
                                        Wording.of(Language.EN, "U.S. mission: " + title),
                                        from(handling, file))
                                .in(OWNER)
                                .under(institutionId(DEPARTMENT))));
        take(file, id, true, mission, "chiefs", "other-appointees", "chief");
    }

    private void position(String file, PocomElement position) {
        String id = position.text("id");
        roles.put(id, words.role(id, position.text("names", "singular")));
        InstitutionId where = institutionId(DEPARTMENT);
        if (position.text("category").equals("foreign-assistance-agencies")) {
            where = agency(file, position);
        }
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

    /** What an agency's head is called tells the agency. */
    private InstitutionId agency(String file, PocomElement position) {
        String title = position.text("names", "singular");
        String name =
                title.replaceFirst("^(Administrator|Director) of the ", "")
                        .replaceFirst(
                                "^U\\.S\\. Trade Representative$",
                                "Office of the U.S. Trade Representative");
        InstitutionId id = institutionId("agency/" + position.text("id"));
        institutions.add(
                new Shelved.OfInstitution(
                        id,
                        InstitutionContent.of(
                                        InstitutionKind.STATE_ORGAN,
                                        Wording.of(Language.EN, name),
                                        from(handling, file))
                                .in(OWNER)));
        return id;
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
        List<Appointment> served = appointments(file, whole, inOffice, name, true);
        @Nullable LocalDate previous = null;
        for (int i = 0; i < served.size(); i++) {
            Appointment each = served.get(i);
            if (succeeding) {
                LocalDate next = successor(each, served.subList(i + 1, served.size())).orElse(null);
                tenure(each, where, previous, next, true);
            } else {
                tenure(each, where, null, null, false);
            }
            LocalDate own = began(each);
            previous = own == null ? previous : own;
        }
        for (Appointment each : appointments(file, whole, others, name, false)) {
            tenure(each, where, null, null, true);
        }
    }

    /** Those of a section, without what stands there twice. */
    private List<Appointment> appointments(
            String file, PocomElement whole, String section, String name, boolean served) {
        List<Appointment> all =
                whole.first(section).stream()
                        .flatMap(each -> each.all(name))
                        .map(each -> Appointment.of(file, each, served))
                        .toList();
        appointments += all.size();
        List<Appointment> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Appointment each = all.get(i);
            boolean said =
                    kept.stream().anyMatch(each::isWithin)
                            || all.subList(i + 1, all.size()).stream()
                                    .anyMatch(
                                            later -> each.isWithin(later) && !later.isWithin(each));
            if (said) {
                unread.add(new Unread(each.place(), Unread.Reason.TWICE));
            } else {
                kept.add(each);
            }
        }
        return kept;
    }

    /**
     * When the first who stands later in the file and began later began: the file is in order of
     * time.
     */
    private static Optional<LocalDate> successor(Appointment one, List<Appointment> later) {
        @Nullable LocalDate own = began(one);
        return later.stream()
                .map(PocomArchive::began)
                .filter(Objects::nonNull)
                .filter(day -> own == null || day.isAfter(own))
                .findFirst();
    }

    private static @Nullable LocalDate began(Appointment one) {
        try {
            return one.from().last();
        } catch (Problem _) {
            return null;
        }
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

    /**
     * A head of mission who is accredited to a second country while heading a first holds the
     * second concurrently. The archive does not say it: the one that began earlier is the first.
     */
    private void concurrent() {
        Map<PublicPersonId, List<Integer>> posts = new HashMap<>();
        for (int i = 0; i < tenures.size(); i++) {
            Shelved.OfTenure each = tenures.get(i);
            if (each.content().capacity() != Capacity.NOT_TAKEN_UP
                    && each.content().source().contains("missions-")) {
                posts.computeIfAbsent(each.person(), _ -> new ArrayList<>()).add(i);
            }
        }
        posts.values()
                .forEach(indexes -> {
                    indexes.sort(Comparator.comparing((Integer i) -> start(tenures.get(i))));
                    for (int i = 1; i < indexes.size(); i++) {
                        Shelved.OfTenure later = tenures.get(indexes.get(i));
                        boolean besides =
                                indexes.subList(0, i).stream()
                                        .map(tenures::get)
                                        .anyMatch(earlier -> isDuring(later, earlier));
                        if (besides) {
                            tenures.set(
                                    indexes.get(i),
                                    new Shelved.OfTenure(
                                            later.id(), later.person(), later.content().besides()));
                        }
                    }
                });
    }

    private static LocalDate start(Shelved.OfTenure tenure) {
        LocalDate first = tenure.content().term().from().first();
        return first == null ? LocalDate.MIN : first;
    }

    /** Whether one surely began while the other, elsewhere, was surely held and went on. */
    private static boolean isDuring(Shelved.OfTenure later, Shelved.OfTenure earlier) {
        LocalDate start = later.content().term().from().last();
        return start != null
                && !later.content().institution().equals(earlier.content().institution())
                && !earlier.content().concurrent()
                && Stream.of(start, start.plusDays(1))
                        .allMatch(day -> earlier.content().term().on(day) == Certainty.CERTAIN);
    }

    static Handling from(Handling handling, String file) {
        return new Handling(
                SOURCE + file, handling.retainUntil(), handling.distribution(), handling.readers());
    }

    private static InstitutionId institutionId(String what) {
        return InstitutionId.of(id("institution", what));
    }

    static UUID id(String kind, String what) {
        return UUID.nameUUIDFromBytes(
                ("pocom:" + kind + ":" + what).getBytes(StandardCharsets.UTF_8));
    }
}
