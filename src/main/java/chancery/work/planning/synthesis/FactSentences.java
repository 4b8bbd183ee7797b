package chancery.work.planning.synthesis;

import chancery.work.planning.execution.Evidence;
import chancery.work.planning.synthesis.YearFacts.Fact;
import chancery.work.planning.synthesis.YearFacts.Sort;
import java.util.Arrays;
import java.util.List;

/** How much was done of each sort, as sentences that name what they counted. */
record FactSentences(List<Fact> facts, Telling telling) {
    FactSentences {
        facts = List.copyOf(facts);
    }

    /** What is none is not told. A sentence names at most {@value Evidence#MOST} sources. */
    List<Sentence> sentences() {
        return Arrays.stream(Sort.values())
                .filter(sort -> count(sort) > 0)
                .map(sort ->
                        new Sentence(
                                telling.sayOf("facts." + sort.key(), count(sort)), sources(sort)))
                .toList();
    }

    private int count(Sort sort) {
        return (int) facts.stream().filter(fact -> fact.sort() == sort).count();
    }

    private List<Evidence> sources(Sort sort) {
        return facts.stream()
                .filter(fact -> fact.sort() == sort)
                .map(Fact::source)
                .limit(Evidence.MOST)
                .toList();
    }
}
