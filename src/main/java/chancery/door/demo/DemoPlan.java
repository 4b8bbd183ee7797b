package chancery.door.demo;

import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.planning.Change;
import chancery.work.planning.PlanContent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a post and what becomes of it.
 *
 * @param information units that are told besides the superior one
 * @param author the login of who writes at the post
 * @param signer the login of its head
 * @param next what is added to the plan of the year after; none when the post owes that one still
 */
record DemoPlan(
        String unit,
        String superior,
        List<String> information,
        String author,
        String signer,
        String title,
        String currency,
        List<DemoStrand> strands,
        List<Diary.Observed> observations,
        List<Diary.Moved> progress,
        List<Diary.Measured> measurements,
        List<Diary.Amended> amendments,
        @Nullable Next next) {

    /** Additions to the plan of the next year. */
    record Next(List<DemoStrand> strands) {
        Next {
            strands = List.copyOf(strands);
        }
    }

    DemoPlan {
        information = List.copyOf(information);
        strands = List.copyOf(strands);
        observations = List.copyOf(observations);
        progress = List.copyOf(progress);
        measurements = List.copyOf(measurements);
        amendments = List.copyOf(amendments);
    }

    UnitCode post() {
        return UnitCode.of(unit);
    }

    UnitCode ministry() {
        return UnitCode.of(superior);
    }

    List<UnitCode> told() {
        return information.stream().map(UnitCode::of).toList();
    }

    PlanContent blank(int year) {
        return PlanContent.blank(year, title.replace("{year}", String.valueOf(year)), currency);
    }

    /**
     * @param people of the node, by their login
     */
    List<Change> lines(Scope scope, Function<String, PersonId> people) {
        return strands.stream()
                .flatMap(strand ->
                        Stream.concat(
                                Stream.of(new Change.Put(strand.line(scope))),
                                strand.objectives(
                                        scope, strand.line(scope).id(), currency, people)))
                .toList();
    }
}
