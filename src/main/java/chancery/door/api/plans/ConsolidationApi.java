package chancery.door.api.plans;

import chancery.door.api.Fields;
import chancery.foundation.access.Person;
import chancery.work.planning.board.Board;
import chancery.work.planning.board.BoardFilter;
import chancery.work.planning.board.Consolidation;
import chancery.work.planning.board.Money;
import chancery.work.planning.board.PostLine;
import chancery.work.planning.board.Roll;
import chancery.work.planning.board.Rolls;
import chancery.work.planning.board.Share;
import chancery.work.planning.board.Tally;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All posts' plans of a year together, as far as the caller may see them, sums included. */
@RestController
@RequestMapping("/api/consolidation")
class ConsolidationApi {
    private final Board board;
    private final Rolls rolls;

    ConsolidationApi(Board board, Rolls rolls) {
        this.board = board;
        this.rolls = rolls;
    }

    record TallyJson(
            int planned, int onTrack, int atRisk, int late, int done, int cancelled, int percent) {
        static TallyJson of(Tally tally) {
            return new TallyJson(
                    tally.planned(),
                    tally.onTrack(),
                    tally.atRisk(),
                    tally.late(),
                    tally.done(),
                    tally.cancelled(),
                    tally.percent());
        }
    }

    record SumJson(String currency, BigDecimal amount) {
        static List<SumJson> of(Money money) {
            return money.sums().entrySet().stream()
                    .map(sum -> new SumJson(sum.getKey(), sum.getValue()))
                    .toList();
        }
    }

    /** A part of the whole: a strand by its code, a region by its own. */
    record PartJson(String part, TallyJson tally) {
        static List<PartJson> of(SortedMap<String, Tally> parts) {
            return parts.entrySet().stream()
                    .map(part -> new PartJson(part.getKey(), TallyJson.of(part.getValue())))
                    .toList();
        }
    }

    record PostJson(
            String plan,
            String unit,
            String title,
            String standing,
            @Nullable String country,
            @Nullable String region,
            TallyJson tally,
            List<PartJson> strands,
            List<SumJson> budget) {
        static PostJson of(PostLine line) {
            return new PostJson(
                    line.plan().toString(),
                    line.post().value(),
                    line.title(),
                    line.standing(),
                    line.profile() == null ? null : line.profile().country(),
                    line.profile() == null ? null : line.profile().region(),
                    TallyJson.of(line.tally()),
                    PartJson.of(line.strands()),
                    SumJson.of(line.budget()));
        }
    }

    record ConsolidationJson(
            int year,
            String today,
            TallyJson all,
            List<SumJson> budget,
            List<PartJson> strands,
            List<PartJson> regions,
            List<PostJson> posts) {
        static ConsolidationJson of(Consolidation all) {
            return new ConsolidationJson(
                    all.year(),
                    all.today().toString(),
                    TallyJson.of(all.all()),
                    SumJson.of(all.budget()),
                    PartJson.of(all.strands()),
                    PartJson.of(all.regions()),
                    all.posts().stream().map(PostJson::of).toList());
        }
    }

    record ShareJson(
            String unit,
            String plan,
            String indicator,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable BigDecimal actual,
            String text,
            @Nullable String measured) {
        static ShareJson of(Share share) {
            return new ShareJson(
                    share.post().value(),
                    share.plan().toString(),
                    share.indicator().toString(),
                    share.baseline(),
                    share.target(),
                    share.actual(),
                    share.text(),
                    Objects.toString(share.measured(), null));
        }
    }

    record RollJson(
            String title,
            String unit,
            boolean added,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable BigDecimal actual,
            List<ShareJson> shares) {
        static RollJson of(Roll roll) {
            return new RollJson(
                    roll.title(),
                    roll.unit(),
                    roll.added(),
                    roll.baseline().map(Roll.Sum::value).orElse(null),
                    roll.target().map(Roll.Sum::value).orElse(null),
                    roll.actual().map(Roll.Sum::value).orElse(null),
                    roll.shares().stream().map(ShareJson::of).toList());
        }
    }

    @GetMapping
    ConsolidationJson all(
            @AuthenticationPrincipal Person me,
            @RequestParam int year,
            @RequestParam @Nullable String strand,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String post) {
        return ConsolidationJson.of(board.of(me.id(), year, filter(strand, region, post)));
    }

    /** Indicators of a year, those of different posts that are the same together. */
    @GetMapping("/indicators")
    List<RollJson> indicators(
            @AuthenticationPrincipal Person me,
            @RequestParam int year,
            @RequestParam @Nullable String strand,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String post) {
        return rolls.of(me.id(), year, filter(strand, region, post)).stream()
                .map(RollJson::of)
                .toList();
    }

    private static BoardFilter filter(
            @Nullable String strand, @Nullable String region, @Nullable String post) {
        return new BoardFilter(
                strand == null || strand.isBlank() ? null : strand,
                region == null || region.isBlank() ? null : region,
                post == null || post.isBlank() ? null : Fields.unit(post, "post"));
    }
}
