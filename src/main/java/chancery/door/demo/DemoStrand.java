package chancery.door.demo;

import chancery.kernel.PersonId;
import chancery.work.planning.Change;
import chancery.work.planning.Element;
import chancery.work.planning.Objective;
import chancery.work.planning.Strand;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A strand with what stands under it. */
record DemoStrand(String code, String title, List<Aim> objectives) {

    /**
     * An objective.
     *
     * @param duty the key of the duty that it serves
     */
    record Aim(
            String key,
            String title,
            String context,
            String effect,
            String risk,
            String due,
            @Nullable String duty,
            List<DemoAction> actions,
            List<DemoIndicator> indicators) {
        Aim {
            actions = List.copyOf(actions);
            indicators = List.copyOf(indicators);
        }

        private Stream<Element> lines(
                Scope scope, UUID strand, String currency, Function<String, PersonId> people) {
            Objective line =
                    new Objective(
                            scope.id("objective", key),
                            strand,
                            title,
                            context,
                            effect,
                            risk,
                            scope.day(due),
                            duty == null ? null : scope.id("duty", duty));
            return Stream.concat(
                    Stream.of(line),
                    Stream.concat(
                            actions.stream().map(a -> a.line(scope, line.id(), currency, people)),
                            indicators.stream().map(i -> i.line(scope, line.id()))));
        }
    }

    DemoStrand {
        objectives = List.copyOf(objectives);
    }

    Strand line(Scope scope) {
        return new Strand(scope.id("strand", code), code, title);
    }

    /**
     * @param strand the identity that it has in the plan
     */
    Stream<Change> objectives(
            Scope scope, UUID strand, String currency, Function<String, PersonId> people) {
        return objectives.stream()
                .flatMap(aim -> aim.lines(scope, strand, currency, people))
                .map(Change.Put::new);
    }
}
