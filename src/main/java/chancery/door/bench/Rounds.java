package chancery.door.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times rivals in turn, round after round, so that whatever else the machine does falls on all of
 * them; medians of wall-clock time.
 */
final class Rounds {

    /** One run of a rival. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private record Rival(Work work, int repetitions) {}

    private final Map<String, Rival> rivals = new LinkedHashMap<>();

    /**
     * @param repetitions how often it runs in each round; its time is that of one
     */
    Rounds add(String name, int repetitions, Work work) {
        rivals.put(name, new Rival(work, repetitions));
        return this;
    }

    /** Median milliseconds of one run, by name. */
    Map<String, Double> run(int warmUp, int measured) throws Exception {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = 0; round < warmUp + measured; round++) {
            for (var rival : rivals.entrySet()) {
                double time = time(rival.getValue());
                if (round >= warmUp) {
                    times.computeIfAbsent(rival.getKey(), _ -> new ArrayList<>()).add(time);
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((name, all) -> medians.put(name, median(all)));
        return medians;
    }

    private static double time(Rival rival) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < rival.repetitions(); i++) {
            rival.work().run();
        }
        return (System.nanoTime() - start) / 1e6 / rival.repetitions();
    }

    private static double median(List<Double> times) {
        var sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
