package chancery.work.planning.synthesis;

import chancery.work.planning.Action;
import chancery.work.planning.execution.PlanExecution;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many actions of a plan stand how, as a sentence says it: what is none is not named. */
record Counts(PlanExecution done, Telling telling) {

    String sentence() {
        List<Action> all = done.plan().inForce().actions();
        Map<Group, Integer> counts = new EnumMap<>(Group.class);
        all.forEach(action -> counts.merge(Group.of(done.standing(action)), 1, Integer::sum));
        Integer givenUp = counts.remove(Group.GIVEN_UP);
        int standing = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (standing == 0) {
            return telling.say("count.none");
        }
        String parts =
                counts.entrySet().stream()
                        .map(each -> telling.sayOf("count." + each.getKey().key(), each.getValue()))
                        .collect(Collectors.collectingAndThen(Collectors.toList(), this::joined));
        long progress =
                all.stream().filter(action -> !action.cancelled()).mapToInt(done::percent).sum();
        String sentence =
                telling.sayOf("count.frame", standing, Map.of("parts", parts))
                        + " "
                        + telling.say("count.progress", Map.of("percent", progress / standing));
        return givenUp == null
                ? sentence
                : sentence + " " + telling.sayOf("count.given-up", givenUp);
    }

    private String joined(List<String> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        return String.join(telling.say("list"), parts.subList(0, parts.size() - 1))
                + telling.say("list.last")
                + parts.getLast();
    }
}
