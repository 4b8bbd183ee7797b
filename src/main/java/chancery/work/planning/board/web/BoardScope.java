package chancery.work.planning.board.web;

import chancery.work.planning.board.BoardChoices;
import chancery.work.planning.board.BoardFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the board a page shows, and what else its reader may choose.
 *
 * @param consolidates whether the reader asks posts for their plans
 */
public record BoardScope(
        int year,
        BoardFilter filter,
        BoardChoices choices,
        boolean consolidates,
        BoardNames names) {

    /** Years to choose from, the latest first: those with a plan, this one and the next. */
    public List<Integer> years(int today) {
        return Stream.concat(choices.years().stream(), IntStream.of(year, today, today + 1).boxed())
                .distinct()
                .sorted((a, b) -> b - a)
                .toList();
    }

    public boolean narrowed() {
        return !filter.equals(BoardFilter.ALL);
    }

    /** The address of a page of the board with what is chosen now. */
    public String at(String path) {
        return at(path, Map.of());
    }

    /** The address of a page of the board with what is chosen now, but for one thing. */
    public String at(String path, String name, String value) {
        return at(path, Map.of(name, value));
    }

    /** The address with several things chosen otherwise; what is empty is not narrowed. */
    String at(String path, Map<String, String> changed) {
        Map<String, String> chosen = new TreeMap<>();
        chosen.put("year", String.valueOf(year));
        put(chosen, "strand", filter.strand());
        put(chosen, "region", filter.region());
        put(chosen, "post", filter.post());
        chosen.putAll(changed);
        return path
                + chosen.entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static void put(Map<String, String> chosen, String name, @Nullable Object value) {
        chosen.put(name, value == null ? "" : value.toString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
