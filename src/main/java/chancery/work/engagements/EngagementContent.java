package chancery.work.engagements;

import chancery.kernel.Country;
import chancery.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an engagement.
 *
 * @param country with which it was, or whose people came; null for none or several
 * @param starts its first day
 * @param ends its last day, not before the first
 * @param programme in order of time
 * @param actions of a plan that it serves
 * @param attendance how many guests came; null where nobody counts
 * @param note what does not fit elsewhere; may be empty
 */
public record EngagementContent(
        EngagementKind kind,
        String title,
        @Nullable Country country,
        String place,
        LocalDate starts,
        LocalDate ends,
        List<Participant> participants,
        List<Slot> programme,
        List<Topic> topics,
        List<Citation> cited,
        List<Citation> actions,
        List<Gift> gifts,
        List<Cost> costs,
        @Nullable Integer attendance,
        String note) {

    /** How many participants, slots, documents, gifts or costs one engagement may have. */
    public static final int MOST = 300;

    /** How many topics. */
    public static final int MOST_TOPICS = 60;

    /** The longest engagement, in days. */
    public static final int LONGEST = 366;

    private static final int LARGEST_CROWD = 10_000_000;

    /**
     * @throws Problem {@code engagement.empty}, {@code engagement.long}, {@code engagement.many}
     *     with the field; {@code engagement.days} when it ends before it begins or after {@value
     *     #LONGEST} days; {@code engagement.attendance}
     */
    public EngagementContent {
        title = Texts.line("title", title);
        place = Texts.optionalLine("place", place);
        Texts.day("starts", starts);
        if (ends.isBefore(starts) || ends.isAfter(starts.plusDays(LONGEST))) {
            throw Problem.refused("engagement.days").at("ends").with("most", LONGEST);
        }
        if (attendance != null && (attendance < 0 || attendance > LARGEST_CROWD)) {
            throw Problem.refused("engagement.attendance").at("attendance");
        }
        participants = Texts.atMost("participants", participants, MOST);
        programme =
                Texts.atMost("programme", programme, MOST).stream().sorted(Slot.IN_ORDER).toList();
        topics = Texts.atMost("topics", topics, MOST_TOPICS);
        cited = Texts.atMost("cited", cited, MOST);
        actions = Texts.atMost("actions", actions, MOST);
        gifts = Texts.atMost("gifts", gifts, MOST);
        costs = Texts.atMost("costs", costs, MOST);
        note = Texts.prose("note", note);
    }

    /** On one day, with nobody and nothing said yet. */
    public static EngagementContent of(EngagementKind kind, String title, LocalDate day) {
        return new EngagementContent(
                kind, title, null, "", day, day, List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), null, "");
    }

    /** With another head: what it is, where and when. */
    public EngagementContent headed(
            EngagementKind newKind,
            String newTitle,
            @Nullable Country newCountry,
            String newPlace,
            LocalDate from,
            LocalDate to) {
        return new EngagementContent(
                newKind,
                newTitle,
                newCountry,
                newPlace,
                from,
                to,
                participants,
                programme,
                topics,
                cited,
                actions,
                gifts,
                costs,
                attendance,
                note);
    }

    /** With other remarks and another number of guests. */
    public EngagementContent noted(String newNote, @Nullable Integer guests) {
        return copy(participants, programme, topics, cited, actions, gifts, costs, guests, newNote);
    }

    public EngagementContent withParticipants(List<Participant> people) {
        return copy(people, programme, topics, cited, actions, gifts, costs, attendance, note);
    }

    public EngagementContent withProgramme(List<Slot> slots) {
        return copy(participants, slots, topics, cited, actions, gifts, costs, attendance, note);
    }

    public EngagementContent withTopics(List<Topic> said) {
        return copy(participants, programme, said, cited, actions, gifts, costs, attendance, note);
    }

    public EngagementContent withCited(List<Citation> documents) {
        return copy(
                participants,
                programme,
                topics,
                documents,
                actions,
                gifts,
                costs,
                attendance,
                note);
    }

    public EngagementContent withActions(List<Citation> served) {
        return copy(participants, programme, topics, cited, served, gifts, costs, attendance, note);
    }

    public EngagementContent withGifts(List<Gift> book) {
        return copy(participants, programme, topics, cited, actions, book, costs, attendance, note);
    }

    public EngagementContent withCosts(List<Cost> bills) {
        return copy(
                participants, programme, topics, cited, actions, gifts, bills, attendance, note);
    }

    private EngagementContent copy(
            List<Participant> people,
            List<Slot> slots,
            List<Topic> said,
            List<Citation> documents,
            List<Citation> served,
            List<Gift> book,
            List<Cost> bills,
            @Nullable Integer guests,
            String remarks) {
        return new EngagementContent(
                kind, title, country, place, starts, ends, people, slots, said, documents, served,
                book, bills, guests, remarks);
    }

    /** Those on one side, in order. */
    public List<Participant> on(Side side) {
        return participants.stream().filter(each -> each.side() == side).toList();
    }
}
