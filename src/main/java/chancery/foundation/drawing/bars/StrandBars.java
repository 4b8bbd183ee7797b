package chancery.foundation.drawing.bars;

import chancery.foundation.drawing.Meaning;
import chancery.foundation.drawing.Picture;
import chancery.foundation.drawing.Table;
import chancery.foundation.drawing.Tone;
import chancery.foundation.drawing.Viewer;
import chancery.foundation.drawing.marks.Across;
import chancery.foundation.drawing.marks.Markup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Execution by strand: of each strand's actions, how many are done, on track, at risk, late. */
public record StrandBars(String id, String title, List<Strand> strands) implements Picture {
    private static final int HEIGHT = 18;

    /**
     * @param counts how many actions stand so; a tone that is missing counts none
     * @param href its page; empty for none
     */
    public record Strand(String name, Map<Tone, Integer> counts, String href) {
        public Strand {
            counts = Map.copyOf(counts);
            if (counts.values().stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("a negative count in " + counts);
            }
        }

        int count(Tone tone) {
            return counts.getOrDefault(tone, 0);
        }

        int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    public StrandBars {
        strands = List.copyOf(strands);
    }

    @Override
    public String markup(Viewer viewer) {
        Markup out = new Markup();
        out.open("div", "class", "strands", "id", id);
        hatching(out);
        out.open("ul");
        strands.forEach(strand -> strand(strand, viewer, out));
        return out.close().close().written();
    }

    /** White lines across the colour of what is at risk or late. */
    private void hatching(Markup out) {
        out.open("svg", "class", "defs", "width", "0", "height", "0", "aria-hidden", "true");
        out.open("defs");
        hatch(Tone.CAUTION, "M-2 2l4-4M0 8l8-8M6 10l4-4", out);
        hatch(Tone.ALARM, "M-2 2l4-4M0 8l8-8M6 10l4-4M-2 6l8 8M0 0l8 8M6-2l4 4", out);
        out.close().close().newLine();
    }

    private void hatch(Tone tone, String lines, Markup out) {
        out.open(
                        "pattern",
                        "id",
                        hatch(tone),
                        "width",
                        "8",
                        "height",
                        "8",
                        "patternUnits",
                        "userSpaceOnUse")
                .empty("path", "class", "hatch", "d", lines)
                .close();
    }

    private String hatch(Tone tone) {
        return id + "-" + tone.style();
    }

    private void strand(Strand strand, Viewer viewer, Markup out) {
        out.open("li", "class", "share").open("p", "class", "share-name");
        if (strand.href().isEmpty()) {
            out.element("bdi", strand.name());
        } else {
            out.open("a", "href", strand.href()).element("bdi", strand.name()).close();
        }
        out.text(" ")
                .element("small", viewer.say("drawing.actions", Map.of("n", strand.all())))
                .close();
        if (strand.all() > 0) {
            bar(strand, viewer, out);
        }
        out.close().newLine();
    }

    private void bar(Strand strand, Viewer viewer, Markup out) {
        out.open(
                "svg",
                "class",
                "share-bar",
                "width",
                "100%",
                "height",
                Integer.toString(HEIGHT),
                "aria-hidden",
                "true");
        segments(strand, viewer.across(), out);
        out.close();
        out.open("ul", "class", "legend");
        for (Tone tone : Tone.values()) {
            if (strand.count(tone) > 0) {
                String count = viewer.number(strand.count(tone));
                new Meaning(tone, viewer.say(tone.key()) + " " + count).drawn(out);
            }
        }
        out.close();
    }

    private void segments(Strand strand, Across across, Markup out) {
        double from = 0;
        for (Tone tone : Tone.values()) {
            double width = strand.all() == 0 ? 0 : (double) strand.count(tone) / strand.all();
            if (width > 0) {
                segment("segment " + tone.style(), "", from, width, across, out);
                if (tone.hatched()) {
                    segment("", "url(#" + hatch(tone) + ")", from, width, across, out);
                }
            }
            from += width;
        }
    }

    private static void segment(
            String style, String fill, double from, double width, Across across, Markup out) {
        out.empty(
                "rect",
                "class",
                style,
                "fill",
                fill,
                "x",
                across.left(from, width),
                "width",
                Across.percent(width),
                "height",
                Integer.toString(HEIGHT));
    }

    @Override
    public Table table(Viewer viewer) {
        List<String> header =
                Stream.concat(
                                Stream.of(viewer.say("drawing.band")),
                                Stream.concat(
                                        Arrays.stream(Tone.values())
                                                .map(tone -> viewer.say(tone.key())),
                                        Stream.of(viewer.say("drawing.total"))))
                        .toList();
        List<List<String>> rows = new ArrayList<>();
        for (Strand strand : strands) {
            List<String> row = new ArrayList<>();
            row.add(strand.name());
            for (Tone tone : Tone.values()) {
                row.add(viewer.number(strand.count(tone)));
            }
            row.add(viewer.number(strand.all()));
            rows.add(row);
        }
        return new Table(title, header, rows);
    }
}
