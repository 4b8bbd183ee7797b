package chancery.work.planning.board.web;

import chancery.correspondence.DispatchLine;
import chancery.foundation.access.Person;
import chancery.foundation.drawing.map.WorldMap;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.planning.Action;
import chancery.work.planning.board.Board;
import chancery.work.planning.board.Consolidation;
import chancery.work.planning.board.Instructions;
import chancery.work.planning.board.Narrative;
import chancery.work.planning.board.PostLine;
import chancery.work.planning.board.Rolls;
import chancery.work.planning.contracts.Contracts;
import chancery.work.planning.contracts.Duty;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.execution.PlanExecution;
import chancery.work.planning.execution.ShownEvidence;
import chancery.work.planning.posts.PostProfile;
import chancery.work.planning.posts.PostProfiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The board of a year: all posts at a glance, one post with its objectives and their actions,
 * indicators, and what was written.
 */
@Controller("boardPages")
class BoardPages {
    private final BoardScopes scopes;
    private final Board board;
    private final Rolls rolls;
    private final Instructions instructions;
    private final Contracts contracts;
    private final Execution execution;
    private final PostProfiles profiles;
    private final Transactions transactions;

    BoardPages(
            BoardScopes scopes,
            Board board,
            Rolls rolls,
            Instructions instructions,
            Contracts contracts,
            Execution execution,
            PostProfiles profiles,
            Transactions transactions) {
        this.scopes = scopes;
        this.board = board;
        this.rolls = rolls;
        this.instructions = instructions;
        this.contracts = contracts;
        this.execution = execution;
        this.profiles = profiles;
        this.transactions = transactions;
    }

    @GetMapping("/board")
    ModelAndView board(
            @AuthenticationPrincipal Person me,
            BoardScopes.Asked asked,
            @RequestParam(defaultValue = "POST") PostOrder.Column sort,
            @RequestParam(defaultValue = "false") boolean down,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable UUID objective) {
        BoardScope scope = scopes.of(me, asked);
        Consolidation seen = board.of(me.id(), scope.year(), scope.filter());
        if (scope.filter().post() != null && seen.posts().size() == 1) {
            return post(me, scope, seen.posts().getFirst(), objective);
        }
        PostOrder order = new PostOrder(sort, down);
        List<PostRow> rows = order.sorted(rows(me, scope, seen), scope.names().language());
        BoardPictures pictures = new BoardPictures(scope);
        List<WorldMap.Post> placed = pictures.placed(seen, asked(me, scope));
        DispatchLine instruction = instructions.of(me.id(), scope.year()).orElse(null);
        return new ModelAndView(
                "planning/board/overview",
                "view",
                new BoardView(
                        scope,
                        seen,
                        all ? rows : rows.stream().limit(BoardView.FEW).toList(),
                        all || rows.size() <= BoardView.FEW,
                        order,
                        placed.size(),
                        placed.size() <= BoardView.FEW_PLACED ? pictures.map(placed) : null,
                        pictures.strands(seen),
                        instruction,
                        instruction == null
                                ? 0
                                : instructions.silent(me.id(), scope.year()).size()));
    }

    @GetMapping("/board/map")
    ModelAndView map(@AuthenticationPrincipal Person me, BoardScopes.Asked asked) {
        BoardScope scope = scopes.of(me, asked);
        Consolidation seen = board.of(me.id(), scope.year(), scope.filter());
        BoardPictures pictures = new BoardPictures(scope);
        List<WorldMap.Post> placed = pictures.placed(seen, asked(me, scope));
        return new ModelAndView(
                "planning/board/map",
                "view",
                new MapView(
                        scope,
                        placed.size(),
                        placed.size() <= MapView.MOST_PLACED ? pictures.map(placed) : null,
                        seen.regions()));
    }

    private ModelAndView post(
            Person me, BoardScope scope, PostLine line, @Nullable UUID objective) {
        @Nullable PlanExecution opened =
                objective == null ? null : execution.of(me.id(), line.plan());
        return new ModelAndView(
                "planning/board/post",
                "view",
                new PostView(
                        scope,
                        row(scope, line, contracts.rates(me.id(), scope.year())),
                        board.objectives(me.id(), line.plan()).stream()
                                .filter(each ->
                                        scope.filter().strand() == null
                                                || each.strand().equals(scope.filter().strand()))
                                .toList(),
                        objective,
                        opened,
                        opened == null ? Map.of() : evidence(me, opened, objective)));
    }

    private Map<UUID, List<ShownEvidence>> evidence(
            Person me, PlanExecution opened, @Nullable UUID objective) {
        Map<UUID, List<ShownEvidence>> shown = new HashMap<>();
        for (Action action : opened.plan().inForce().actions()) {
            if (action.objective().equals(objective)) {
                opened.latest(action.id())
                        .ifPresent(entry ->
                                shown.put(action.id(), execution.shown(me.id(), entry.evidence())));
            }
        }
        return shown;
    }

    private List<PostRow> rows(Person me, BoardScope scope, Consolidation seen) {
        Map<UnitCode, Contracts.Rated> rates = contracts.rates(me.id(), scope.year());
        return seen.posts().stream().map(line -> row(scope, line, rates)).toList();
    }

    private static PostRow row(
            BoardScope scope, PostLine line, Map<UnitCode, Contracts.Rated> rates) {
        Contracts.Rated rated = rates.get(line.post());
        PostProfile profile = line.profile();
        return new PostRow(
                line,
                scope.names().post(line.post()),
                scope.names().region(profile == null ? Consolidation.NO_REGION : profile.region()),
                rated == null ? null : rated.contract(),
                rated == null ? null : rated.rate().percent(Duty.Side.POST));
    }

    /** Posts that belong on the map though they have no plan, for those who ask posts for plans. */
    private List<PostProfile> asked(Person me, BoardScope scope) {
        return scope.consolidates()
                ? transactions.as(me.id(), profiles::all).stream()
                        .filter(each ->
                                scope.filter().region() == null
                                        || each.region().equals(scope.filter().region()))
                        .filter(each ->
                                scope.filter().post() == null
                                        || each.unit().equals(scope.filter().post()))
                        .toList()
                : List.of();
    }

    @GetMapping("/board/indicators")
    ModelAndView indicators(@AuthenticationPrincipal Person me, BoardScopes.Asked asked) {
        BoardScope scope = scopes.of(me, asked);
        return new ModelAndView(
                "planning/board/indicators",
                "view",
                new RollsView(scope, rolls.of(me.id(), scope.year(), scope.filter())));
    }

    @GetMapping("/board/words")
    ModelAndView words(@AuthenticationPrincipal Person me, BoardScopes.Asked asked) {
        BoardScope scope = scopes.of(me, asked);
        List<Narrative> told = board.narratives(me.id(), scope.year(), scope.filter());
        return new ModelAndView(
                "planning/board/words",
                "view",
                new WordsView(scope, told, told.size() < Board.MOST_NARRATIVES));
    }

    @GetMapping("/board/silent")
    ModelAndView silent(
            @AuthenticationPrincipal Person me,
            BoardScopes.Asked asked,
            @RequestParam(defaultValue = "") String find) {
        BoardScope scope = scopes.of(me, asked);
        if (!scope.consolidates()) {
            throw Problem.absent("board.only-ministry");
        }
        return new ModelAndView(
                "planning/board/silent",
                "view",
                new SilentView(
                        scope,
                        instructions.of(me.id(), scope.year()).orElse(null),
                        instructions.silent(me.id(), scope.year()),
                        find,
                        instructions.candidates(me.id(), find)));
    }
}
