package chancery.work.planning.board;

import chancery.correspondence.DispatchLine;
import chancery.correspondence.Dispatches;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the ministry asked of its posts for a year, and who has not answered.
 *
 * <p>The instruction is a dispatch of the ministry that its planning officer names. A post has
 * answered when the reader may see its plan for the year, put to the ministry, or a dispatch of it
 * that refers to the instruction. Of an answer that they may not see they are not told, so that
 * reminders are for somebody cleared for the answers.
 */
@Component
public class Instructions {
    private static final int MOST_CANDIDATES = 30;

    private final JdbcClient sql;
    private final Transactions transactions;
    private final Dispatches dispatches;
    private final Reminders reminders;
    private final People people;
    private final InstantSource clock;
    private final ZoneId zone;

    Instructions(
            JdbcClient sql,
            Transactions transactions,
            Dispatches dispatches,
            Reminders reminders,
            People people,
            InstantSource clock,
            ZoneId zone) {
        this.sql = sql;
        this.transactions = transactions;
        this.dispatches = dispatches;
        this.reminders = reminders;
        this.people = people;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A post from which nothing has come.
     *
     * @param due when the instruction asked for it; none when it named no day
     * @param daysLate 0 until the day after that
     */
    public record Silent(UnitCode post, @Nullable LocalDate due, long daysLate) {}

    /**
     * Names the dispatch that asked for the plans of a year; a later one takes its place.
     *
     * @throws Problem {@code dispatch.unknown}, {@code board.not-signed} unless it was signed by a
     *     unit of this node, {@code board.not-yours} unless the person consolidates for that unit
     */
    public void name(PersonId me, int year, DispatchId dispatch) {
        refuseUnlessMine(me, line(me, dispatch));
        Person author = transactions.as(me, () -> people.get(me));
        transactions.runAsNode(() ->
                sql.sql(
                                """
                                insert into plan_instruction (year, dispatch, author, at) values (:year, :dispatch, :author, :now)
                                on conflict (year, dispatch) do update set author = excluded.author, at = excluded.at
                                """)
                        .param("year", year)
                        .param("dispatch", dispatch.value())
                        .param("author", author.name())
                        .param("now", Timestamp.from(clock.instant()))
                        .update());
    }

    /** The instruction of a year; empty when none was named, or none that the person may see. */
    public Optional<DispatchLine> of(PersonId me, int year) {
        return transactions
                .as(
                        me,
                        () ->
                                sql.sql(
                                                """
                                                select dispatch from plan_instruction where year = :year
                                                 order by at desc limit 1
                                                """)
                                        .param("year", year)
                                        .query(UUID.class)
                                        .optional())
                .map(id -> line(me, DispatchId.of(id)));
    }

    /** Whether the person asks posts for their plans in the name of a unit of the ministry. */
    public boolean consolidates(PersonId me) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select exists (select 1 from unit u
                                                where u.kind = 'MINISTRY_UNIT' and consolidates_for(u.code))
                                        """)
                                .query(Boolean.class)
                                .single());
    }

    /**
     * Dispatches that the person could name as the instruction of a year: signed by a unit for
     * which they consolidate, and some post was to act on them. The latest first, at most {@value
     * #MOST_CANDIDATES}.
     *
     * @param typed part of a number or of a subject; empty for any
     */
    public List<DispatchLine> candidates(PersonId me, String typed) {
        String wanted = "%" + typed.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        List<DispatchId> found =
                transactions.as(
                        me,
                        () ->
                                sql
                                        .sql(
                                                """
                                                select d.id from dispatch d
                                                 where d.state = 'SIGNED' and d.origin = 'HERE' and d.kind = 'DISPATCH'
                                                   and consolidates_for(d.from_unit)
                                                   and (d.number ilike :wanted or d.subject ilike :wanted)
                                                   and exists (select 1 from addressee a join unit u on u.code = a.unit and u.kind = 'POST'
                                                        where a.dispatch = d.id and a.part = 'ACTION')
                                                 order by d.signed_at desc limit :most
                                                """)
                                        .param("wanted", wanted)
                                        .param("most", MOST_CANDIDATES)
                                        .query(UUID.class)
                                        .list()
                                        .stream()
                                        .map(DispatchId::of)
                                        .toList());
        return dispatches.lines(me, found).stream()
                .sorted(Comparator.comparing(DispatchLine::at).reversed())
                .toList();
    }

    /**
     * Posts that were to act on the instruction of a year and have not answered, by code; none when
     * there is no instruction.
     */
    public List<Silent> silent(PersonId me, int year) {
        return of(me, year).map(instruction -> silent(me, year, instruction)).orElse(List.of());
    }

    /**
     * Drafts one reminder to all posts that are silent, in the person's language, under the label
     * of the instruction and referring to it.
     *
     * @throws Problem {@code board.no-instruction}, {@code board.nobody-silent}, {@code
     *     board.not-yours}, or as {@link chancery.correspondence.drafting.Drafts#write}
     */
    public DispatchId remind(PersonId me, int year) {
        DispatchLine instruction =
                of(me, year)
                        .orElseThrow(() ->
                                Problem.conflict("board.no-instruction")
                                        .with("year", Year.of(year)));
        refuseUnlessMine(me, instruction);
        List<UnitCode> posts = silent(me, year, instruction).stream().map(Silent::post).toList();
        if (posts.isEmpty()) {
            throw Problem.conflict("board.nobody-silent").with("year", Year.of(year));
        }
        return reminders.draft(me, instruction.id(), year, posts);
    }

    private List<Silent> silent(PersonId me, int year, DispatchLine instruction) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate due = instruction.due();
        long late = due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, today));
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select a.unit from addressee a join unit u on u.code = a.unit and u.kind = 'POST' and u.active
                                         where a.dispatch = :instruction and a.part = 'ACTION'
                                           and not exists (select 1 from plan p
                                                where p.unit = a.unit and p.year = :year and p.state <> 'DRAFT')
                                           and not exists (select 1 from reference r join dispatch d on d.id = r.dispatch
                                                where r.target = :instruction and d.from_unit = a.unit
                                                  and d.state in ('SIGNED', 'ARRIVED'))
                                         order by a.unit
                                        """)
                                .param("instruction", instruction.id().value())
                                .param("year", year)
                                .query((row, i) ->
                                        new Silent(UnitCode.of(row.getString("unit")), due, late))
                                .list());
    }

    private DispatchLine line(PersonId me, DispatchId id) {
        return dispatches.lines(me, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.absent("dispatch.unknown"));
    }

    private void refuseUnlessMine(PersonId me, DispatchLine instruction) {
        if (!instruction.standing().equals("SIGNED")) {
            throw Problem.refused("board.not-signed");
        }
        boolean mine =
                transactions.as(
                        me,
                        () ->
                                sql.sql("select consolidates_for(:unit)")
                                        .param("unit", instruction.from())
                                        .query(Boolean.class)
                                        .single());
        if (!mine) {
            throw Problem.forbidden("board.not-yours").with("unit", instruction.from());
        }
    }
}
