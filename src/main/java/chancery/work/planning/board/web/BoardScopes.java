package chancery.work.planning.board.web;

import chancery.foundation.access.Person;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.planning.board.Board;
import chancery.work.planning.board.BoardChoices;
import chancery.work.planning.board.BoardFilter;
import chancery.work.planning.board.Instructions;
import chancery.work.planning.strands.ServiceStrands;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from an address which part of the board is meant. */
@Component
class BoardScopes {
    private final Board board;
    private final Instructions instructions;
    private final Units units;
    private final Words words;
    private final ServiceStrands strands;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    BoardScopes(
            Board board,
            Instructions instructions,
            Units units,
            Words words,
            ServiceStrands strands,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.board = board;
        this.instructions = instructions;
        this.units = units;
        this.words = words;
        this.strands = strands;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    /** What a form of the board sends; empty for what is not narrowed. */
    record Asked(
            @Nullable Integer year,
            @Nullable String strand,
            @Nullable String region,
            @Nullable String post) {
        BoardFilter filter() {
            String unit = given(post);
            return new BoardFilter(
                    given(strand), given(region), unit == null ? null : UnitCode.of(unit));
        }

        private static @Nullable String given(@Nullable String typed) {
            return typed == null || typed.isBlank() ? null : typed.strip();
        }
    }

    BoardScope of(Person me, Asked asked) {
        int year = asked.year() == null ? usual(me) : asked.year();
        BoardChoices choices = board.choices(me.id(), year);
        List<Unit> known = transactions.as(me.id(), units::all);
        return new BoardScope(
                year,
                asked.filter(),
                choices,
                instructions.consolidates(me.id()),
                new BoardNames(
                        words,
                        Language.of(me.language()).orElse(Language.FR),
                        known.stream().collect(Collectors.toMap(Unit::code, unit -> unit)),
                        strands.titles()));
    }

    /** The year that runs, if there is a plan for it; else the latest that is not far ahead. */
    private int usual(Person me) {
        int now = LocalDate.ofInstant(clock.instant(), zone).getYear();
        List<Integer> years = board.choices(me.id(), now).years();
        return years.contains(now)
                ? now
                : years.stream().filter(year -> year <= now + 1).findFirst().orElse(now);
    }
}
