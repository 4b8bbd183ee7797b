package chancery.foundation.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Where a font wants the signs of its letters: the anchors of marks to bases and to ligatures in
 * its GPOS table (ISO/IEC 14496-22, 6.3.3). Other lookups are passed over.
 */
final class SignAnchors {
    private static final int MARK_TO_BASE = 4;
    private static final int MARK_TO_LIGATURE = 5;
    private static final int EXTENSION = 9;

    /** Between a letter and a sign of which the font says nothing, in its units. */
    private static final int CLEAR = 60;

    private record Anchor(int x, int y) {}

    private record Marked(int mark, int base) {}

    /** How far a sign moves from the place of its letter, in the font's units, upwards. */
    record Offset(int x, int y) {}

    private final Map<Marked, Offset> offsets = new HashMap<>();
    private final Set<Integer> signs = new HashSet<>();
    private final int shadda;
    private final Map<Integer, Character> characters = new HashMap<>();
    private final TrueTypeFont font;

    private SignAnchors(TrueTypeFont font) throws IOException {
        this.font = font;
        for (int c = ' '; c < Character.MAX_VALUE; c++) {
            int glyph = font.getUnicodeCmapLookup().getGlyphId(c);
            characters.putIfAbsent(glyph, (char) c);
            if (ArabicLetters.isSign(c)) {
                signs.add(glyph);
            }
        }
        shadda = font.getUnicodeCmapLookup().getGlyphId(ArabicLetters.SHADDA);
        ByteBuffer table =
                ByteBuffer.wrap(
                        font.getTableBytes(Objects.requireNonNull(font.getTableMap().get("GPOS"))));
        ByteBuffer lookups = at(table, table.getShort(8));
        for (int i = 0; i < lookups.getShort(0); i++) {
            ByteBuffer lookup = at(lookups, lookups.getShort(2 + 2 * i));
            for (int j = 0; j < lookup.getShort(4); j++) {
                read(lookup.getShort(0), at(lookup, lookup.getShort(6 + 2 * j)));
            }
        }
    }

    /**
     * @param file of the program's own fonts
     */
    static SignAnchors of(String file) {
        try (InputStream bytes = SignAnchors.class.getResourceAsStream(file)) {
            return new SignAnchors(
                    new TTFParser()
                            .parse(new RandomAccessReadBuffer(Objects.requireNonNull(bytes))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isSign(int glyph) {
        return signs.contains(glyph);
    }

    /** Whether it is the sign that stands nearest to its letter, below any other. */
    boolean isShadda(int glyph) {
        return glyph == shadda;
    }

    /** The first character that the glyph shows; a question mark when it shows none. */
    char character(int glyph) {
        return characters.getOrDefault(glyph, '?');
    }

    /** By the font's anchors; where it has none for the two, in the middle, clear of the letter. */
    Offset offset(int sign, int letter) throws IOException {
        Offset known = offsets.get(new Marked(sign, letter));
        return known == null ? clearOf(box(letter), box(sign)) : known;
    }

    private static Offset clearOf(BoundingBox letter, BoundingBox sign) {
        float middle =
                (letter.getLowerLeftX() + letter.getUpperRightX()) / 2
                        - (sign.getLowerLeftX() + sign.getUpperRightX()) / 2;
        float clear =
                sign.getLowerLeftY() > 0
                        ? Math.max(0, letter.getUpperRightY() + CLEAR - sign.getLowerLeftY())
                        : Math.min(0, letter.getLowerLeftY() - CLEAR - sign.getUpperRightY());
        return new Offset(Math.round(middle), Math.round(clear));
    }

    /** Of what the glyph draws; empty at the origin when it draws nothing. */
    BoundingBox box(int glyph) throws IOException {
        GlyphData drawn = font.getGlyph().getGlyph(glyph);
        return drawn == null ? new BoundingBox() : drawn.getBoundingBox();
    }

    int unitsPerEm() throws IOException {
        return font.getUnitsPerEm();
    }

    private void read(int type, ByteBuffer table) {
        if (type == EXTENSION) {
            read(table.getShort(2), at(table, table.getInt(4)));
        } else if (type == MARK_TO_BASE || type == MARK_TO_LIGATURE) {
            int classes = table.getShort(6);
            ByteBuffer marks = at(table, table.getShort(8));
            ByteBuffer bases = at(table, table.getShort(10));
            Map<Integer, Integer> letters = coverage(at(table, table.getShort(4)));
            coverage(at(table, table.getShort(2)))
                    .forEach((mark, place) -> {
                        if (signs.contains(mark)) {
                            int kind = marks.getShort(2 + 4 * place);
                            Anchor own = anchor(marks, marks.getShort(4 + 4 * place));
                            letters.forEach((letter, row) ->
                                    put(
                                            new Marked(mark, letter),
                                            own,
                                            type == MARK_TO_BASE
                                                    ? slot(bases, 2 + 2 * (row * classes + kind))
                                                    : ofLigature(bases, row, kind)));
                        }
                    });
        }
    }

    private void put(Marked marked, Anchor own, Optional<Anchor> there) {
        there.ifPresent(anchor ->
                offsets.putIfAbsent(
                        marked, new Offset(anchor.x() - own.x(), anchor.y() - own.y())));
    }

    /** Of the ligature's first letter, which is where a sign of lam with alef belongs mostly. */
    private static Optional<Anchor> ofLigature(ByteBuffer ligatures, int row, int kind) {
        return slot(at(ligatures, ligatures.getShort(2 + 2 * row)), 2 + 2 * kind);
    }

    private static Optional<Anchor> slot(ByteBuffer table, int place) {
        int offset = table.getShort(place);
        return offset == 0 ? Optional.empty() : Optional.of(anchor(table, offset));
    }

    private static Anchor anchor(ByteBuffer table, int offset) {
        ByteBuffer anchor = at(table, offset);
        return new Anchor(anchor.getShort(2), anchor.getShort(4));
    }

    /** Each glyph with its place in the arrays that go with it. */
    private static Map<Integer, Integer> coverage(ByteBuffer table) {
        Map<Integer, Integer> covered = new HashMap<>();
        boolean single = table.getShort(0) == 1;
        for (int i = 0; i < table.getShort(2); i++) {
            if (single) {
                covered.put(glyph(table, 4 + 2 * i), i);
            } else {
                int first = glyph(table, 4 + 6 * i);
                int last = glyph(table, 6 + 6 * i);
                for (int glyph = first; glyph <= last; glyph++) {
                    covered.put(glyph, glyph(table, 8 + 6 * i) + glyph - first);
                }
            }
        }
        return covered;
    }

    private static int glyph(ByteBuffer table, int place) {
        return Short.toUnsignedInt(table.getShort(place));
    }

    /** The table that begins {@code offset} bytes further on. */
    private static ByteBuffer at(ByteBuffer table, int offset) {
        int further = offset < 0 ? offset & 0xffff : offset;
        return table.slice(further, table.capacity() - further);
    }
}
