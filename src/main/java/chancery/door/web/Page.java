package chancery.door.web;

import chancery.foundation.access.Names;
import chancery.foundation.access.Person;
import chancery.foundation.access.Role;
import chancery.foundation.drawing.Viewer;
import chancery.foundation.wording.Language;
import chancery.kernel.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every template is given: the reader, their language, and what to say in it.
 *
 * @param me null before sign-in
 * @param places what the nodes are called, by name; empty before sign-in
 * @param here the node of the reader's unit; empty before sign-in
 * @param path of this page, with its query; where a change of language comes back to
 * @param csrf what a form sends back, to prove that it is ours
 * @param flash what the step before left for this page
 */
public record Page(
        Voice voice,
        @Nullable Person me,
        Map<String, Names> places,
        String here,
        String path,
        CsrfToken csrf,
        Flash flash,
        LocalDate today) {

    /**
     * What a form's step leaves for the page after it.
     *
     * @param done a key of what was done, or null
     * @param problem why it was not done, or null
     * @param typed what had been typed into the form that was refused, by field
     */
    public record Flash(
            @Nullable String done, @Nullable Problem problem, Map<String, String> typed) {
        public static final String NAME = "flash";
        static final Flash NONE = new Flash(null, null, Map.of());

        public Flash {
            typed = Map.copyOf(typed);
        }
    }

    /** What the reader's own node is called. */
    public String place() {
        return place(here);
    }

    /** What a node is called; its bare name when the directory does not know it. */
    public String place(String node) {
        Names names = places.get(node);
        return names == null ? node : names.in(language().code());
    }

    public Language language() {
        return voice.language();
    }

    /** For whom the pictures of the page are drawn. */
    public Viewer viewer() {
        return new Viewer(language().locale(), language().direction().equals("rtl"), voice::say);
    }

    /** The same page in the language of a text; in the reader's when that is none of ours. */
    public Page speaking(String code) {
        return Language.of(code)
                .map(spoken ->
                        new Page(
                                new Voice(spoken, voice.words(), voice.zone()),
                                me,
                                places,
                                here,
                                path,
                                csrf,
                                flash,
                                today))
                .orElse(this);
    }

    /**
     * A way to a part of the program.
     *
     * @param within where else the pages of this part begin
     */
    public record Door(String path, String key, List<String> within) {
        Door(String path, String key, String... within) {
            this(path, key, List.of(within));
        }
    }

    /** Doors that belong together, in the order in which they are listed. */
    public record Wing(String key, List<Door> doors) {}

    /** The parts that this reader works in, as the bar lists them. */
    public List<Wing> wings() {
        List<Wing> wings = new ArrayList<>();
        wings.add(new Wing("wing.day", ofTheDay()));
        if (worksOnDispatches()) {
            wings.add(
                    new Wing(
                            "wing.correspondence",
                            List.of(
                                    new Door("/write", "door.write"),
                                    new Door("/register/departures", "door.departures"),
                                    new Door("/register/arrivals", "door.arrivals"),
                                    new Door("/intake", "door.intake"),
                                    new Door("/search", "door.search"))));
            wings.add(new Wing("wing.action", ofTheMission()));
            wings.add(
                    new Wing(
                            "wing.knowledge",
                            List.of(
                                    new Door("/about", "door.about"),
                                    new Door("/directory", "door.directory"))));
        }
        wings.add(new Wing("wing.service", ofTheService()));
        return wings;
    }

    private List<Door> ofTheDay() {
        Door today = new Door("/", "door.today");
        return worksOnDispatches()
                ? List.of(today, new Door("/agenda", "door.agenda"))
                : List.of(today);
    }

    private List<Door> ofTheMission() {
        List<Door> doors = new ArrayList<>();
        doors.add(new Door("/plans", "door.plans"));
        if (consolidates()) {
            doors.add(new Door("/board", "door.board"));
        }
        doors.add(new Door("/engagements", "door.engagements"));
        doors.add(new Door("/commitments", "door.commitments"));
        doors.add(new Door("/agreements", "door.agreements"));
        doors.add(new Door("/coverage", "door.press", "/press-reviews", "/outlets"));
        doors.add(new Door("/communiques", "door.communiques"));
        return doors;
    }

    private List<Door> ofTheService() {
        List<Door> doors = new ArrayList<>();
        doors.add(new Door("/links", "door.links"));
        doors.add(new Door("/people", "door.people"));
        if (is(Role.INSPECTOR)) {
            doors.add(new Door("/reading", "door.reading"));
        }
        return doors;
    }

    /** The address of a file below {@code static/}. */
    public String asset(String name) {
        return Assets.address(name);
    }

    /** A sentence without values. */
    public String say(String key) {
        return voice.say(key, Map.of());
    }

    /**
     * @param namesAndValues a name, its value, and so on
     */
    public String say(String key, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return voice.say(key, values);
    }

    /** A sentence with its values by name. */
    public String sayWith(String key, Map<String, ?> values) {
        return voice.say(key, values);
    }

    public String say(Problem problem) {
        return voice.say(problem);
    }

    /** The word for an enum constant. */
    public String word(Enum<?> constant) {
        return voice.word(constant);
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? "" : voice.date(day);
    }

    /** A date out of a field, with the month's name; empty text for what is no date. */
    public String written(String field) {
        try {
            return field.isEmpty() ? "" : date(LocalDate.parse(field));
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    public String shortDate(@Nullable LocalDate day) {
        return day == null ? "" : voice.shortDate(day);
    }

    public String moment(@Nullable Instant instant) {
        return instant == null ? "" : voice.moment(instant);
    }

    /** The day of an instant, where the reader is. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, voice.zone());
    }

    public String number(long number) {
        return voice.number(number);
    }

    /** A number with the decimals that it has. */
    public String decimal(@Nullable BigDecimal number) {
        return number == null ? "" : voice.decimal(number);
    }

    /** Any value as a cell of a table shows it; nothing for null. */
    public String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> shortDate(day);
            case BigDecimal number -> decimal(number);
            case Enum<?> constant -> word(constant);
            case Boolean yes -> say(yes ? "word.yes" : "word.no");
            default -> value.toString();
        };
    }

    /** A size in bytes as people read it, rounded up to the next unit's tenth. */
    public String size(long bytes) {
        if (bytes < 1024) {
            return say("size.bytes", "n", bytes);
        }
        if (bytes < 1024 * 1024) {
            return say("size.kilobytes", "n", (bytes + 1023) / 1024);
        }
        return say(
                "size.megabytes",
                "n",
                String.format(voice.language().locale(), "%.1f", bytes / (1024.0 * 1024.0)));
    }

    /** What was typed into a field that was refused, or what it held before. */
    public String typed(String field, @Nullable Object before) {
        String typed = flash.typed().get(field);
        if (typed != null) {
            return typed;
        }
        return before == null ? "" : before.toString();
    }

    public boolean isWrong(String field) {
        Problem problem = flash.problem();
        return problem != null && field.equals(problem.field());
    }

    public boolean is(Role role) {
        return me != null && me.is(role);
    }

    public boolean worksOnDispatches() {
        return me != null && !me.workingUnits().isEmpty();
    }

    /** Whether the reader puts posts' plans together, in a role that only the ministry gives. */
    private boolean consolidates() {
        return is(Role.DEPARTMENT_OFFICER) || is(Role.HEAD_OF_UNIT) || is(Role.PLANNING_OFFICER);
    }

    /** Whether the page is in the part of the program that begins with {@code start}. */
    public boolean isAt(String start) {
        return start.equals("/") ? path.equals("/") : path.startsWith(start);
    }

    public boolean isIn(Door door) {
        return isAt(door.path()) || door.within().stream().anyMatch(this::isAt);
    }

    public boolean isLate(@Nullable LocalDate due) {
        return due != null && due.isBefore(today);
    }
}
