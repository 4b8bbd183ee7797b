package chancery.foundation.drawing;

import chancery.foundation.drawing.bars.Columns;
import chancery.foundation.drawing.bars.StrandBars;
import chancery.foundation.drawing.bars.StrandBars.Strand;
import chancery.foundation.drawing.gantt.Gantt;
import chancery.foundation.drawing.gantt.Gantt.Band;
import chancery.foundation.drawing.gantt.Gantt.Bar;
import chancery.foundation.drawing.gantt.Gantt.FreeDays;
import chancery.foundation.drawing.gantt.Gantt.KeyDate;
import chancery.foundation.drawing.gantt.Gantt.Steering;
import chancery.foundation.drawing.gantt.Window;
import chancery.foundation.drawing.gantt.Zoom;
import chancery.foundation.drawing.indicator.IndicatorLine;
import chancery.foundation.drawing.indicator.IndicatorLine.Measure;
import chancery.foundation.drawing.indicator.IndicatorLine.Target;
import chancery.foundation.drawing.map.WorldMap;
import chancery.foundation.drawing.map.WorldMap.Post;
import chancery.foundation.drawing.moments.Moments;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A year of an embassy in Lima, drawn. */
public final class Pictures {
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 18);
    private static final Words WORDS = Words.load();

    private Pictures() {}

    static Viewer viewer(Language language) {
        return new Viewer(
                language.locale(),
                language.direction().equals("rtl"),
                (key, values) -> WORDS.text(language, key, values));
    }

    /** One of each, in this language. */
    public static List<Picture> all(Language language) {
        return List.of(
                gantt(Zoom.YEAR, language),
                strands(language),
                indicator(language),
                map(WorldMap.View.WORLD, language),
                map(WorldMap.View.POSTS, language),
                columns(language));
    }

    public static Gantt gantt(Zoom zoom, Language language) {
        boolean arabic = language == Language.AR;
        return new Gantt(
                "gantt-" + zoom.code(),
                arabic ? "خطة سنة 2026 – سفارة ليما" : "Plan 2026 · Ambassade à Lima",
                new Window(zoom, TODAY),
                TODAY,
                List.of(
                        new Band(
                                arabic ? "المحور السياسي" : "Volet politique",
                                List.of(
                                        bar(
                                                "P1",
                                                arabic
                                                        ? "مشاورات سياسية في ليما"
                                                        : "Consultations politiques à Lima",
                                                "C. Belaïd",
                                                day(3, 9),
                                                day(3, 27),
                                                days(day(2, 2), day(2, 20)),
                                                100,
                                                Tone.DONE,
                                                language,
                                                false),
                                        bar(
                                                "P2",
                                                arabic
                                                        ? "زيارة رئيس مجلس النواب"
                                                        : "Visite du président de la Chambre des députés avec une délégation parlementaire",
                                                "C. Belaïd",
                                                day(5, 4),
                                                day(7, 10),
                                                null,
                                                60,
                                                Tone.STEADY,
                                                language,
                                                true),
                                        bar(
                                                "P3",
                                                arabic
                                                        ? "مذكرة تفاهم حول التعاون الأمني"
                                                        : "Mémorandum sur la coopération policière",
                                                "R. Paredes",
                                                day(4, 1),
                                                day(6, 5),
                                                days(day(3, 1), day(4, 30)),
                                                40,
                                                Tone.ALARM,
                                                language,
                                                true))),
                        new Band(
                                arabic ? "المحور الاقتصادي" : "Volet économique",
                                List.of(
                                        bar(
                                                "E1",
                                                arabic
                                                        ? "بعثة رجال الأعمال إلى كاياو"
                                                        : "Mission d'entreprises au port du Callao",
                                                "L. Ait Ali",
                                                day(6, 1),
                                                day(9, 30),
                                                days(day(6, 1), day(8, 31)),
                                                25,
                                                Tone.CAUTION,
                                                language,
                                                true),
                                        bar(
                                                "E2",
                                                arabic
                                                        ? "المعرض الدولي للأغذية"
                                                        : "Salon Expoalimentaria",
                                                "L. Ait Ali",
                                                day(9, 23),
                                                day(9, 23),
                                                null,
                                                0,
                                                Tone.QUIET,
                                                language,
                                                true),
                                        bar(
                                                "E3",
                                                arabic
                                                        ? "دراسة السوق"
                                                        : "Étude de marché : phosphates",
                                                "L. Ait Ali",
                                                LocalDate.of(2025, 11, 3),
                                                day(2, 13),
                                                null,
                                                100,
                                                Tone.DONE,
                                                language,
                                                false))),
                        new Band(
                                arabic ? "المحور الثقافي" : "Volet culturel",
                                List.of(
                                        bar(
                                                "C1",
                                                arabic ? "أسبوع السينما" : "Semaine du cinéma",
                                                "M. Oulad",
                                                day(10, 12),
                                                day(10, 18),
                                                null,
                                                0,
                                                Tone.QUIET,
                                                language,
                                                true),
                                        bar(
                                                "C2",
                                                arabic
                                                        ? "عيد العرش"
                                                        : "Réception de la fête nationale",
                                                "M. Oulad",
                                                day(7, 30),
                                                day(7, 30),
                                                null,
                                                0,
                                                Tone.STEADY,
                                                language,
                                                true),
                                        bar(
                                                "C3",
                                                arabic ? "دورة اللغة" : "Cours de langue",
                                                "M. Oulad",
                                                day(1, 1),
                                                day(12, 31),
                                                null,
                                                46,
                                                Tone.STEADY,
                                                language,
                                                true)))),
                List.of(
                        new KeyDate(
                                day(4, 12), arabic ? "الانتخابات العامة" : "Élections générales"),
                        new KeyDate(day(6, 7), arabic ? "الدور الثاني" : "Second tour"),
                        new KeyDate(
                                day(7, 28),
                                arabic ? "عيد استقلال بيرو" : "Fête nationale du Pérou"),
                        new KeyDate(
                                day(12, 14),
                                arabic
                                        ? "انتهاء الاتفاق التجاري"
                                        : "Échéance de l'accord commercial")),
                new FreeDays(
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        Map.of(day(6, 29), "San Pedro y San Pablo")),
                new Steering("?zoom={zoom}&day={day}", "move-" + zoom.code()));
    }

    private static Bar bar(
            String id,
            String label,
            String owner,
            LocalDate from,
            LocalDate to,
            @Nullable Days first,
            int progress,
            Tone tone,
            Language language,
            boolean movable) {
        String word = viewer(language).say(tone.key());
        return new Bar(
                id,
                label,
                owner,
                new Days(from, to),
                first,
                progress,
                tone,
                word,
                "/a/" + id,
                movable,
                3);
    }

    public static StrandBars strands(Language language) {
        boolean arabic = language == Language.AR;
        return new StrandBars(
                "strands",
                arabic ? "التنفيذ حسب المحور" : "Exécution par volet",
                List.of(
                        new Strand(
                                arabic ? "المحور السياسي" : "Volet politique",
                                Map.of(
                                        Tone.DONE,
                                        7,
                                        Tone.STEADY,
                                        4,
                                        Tone.CAUTION,
                                        2,
                                        Tone.ALARM,
                                        3,
                                        Tone.QUIET,
                                        2),
                                "/s/1"),
                        new Strand(
                                arabic ? "المحور الاقتصادي" : "Volet économique",
                                Map.of(
                                        Tone.DONE,
                                        2,
                                        Tone.STEADY,
                                        6,
                                        Tone.CAUTION,
                                        3,
                                        Tone.QUIET,
                                        5),
                                "/s/2"),
                        new Strand(
                                arabic ? "المحور الثقافي" : "Volet culturel",
                                Map.of(Tone.DONE, 9, Tone.STEADY, 1),
                                ""),
                        new Strand(arabic ? "التواصل" : "Volet communication", Map.of(), "")));
    }

    public static IndicatorLine indicator(Language language) {
        boolean arabic = language == Language.AR;
        return new IndicatorLine(
                "indicator",
                arabic ? "الشركات المستوردة للفوسفاط" : "Entreprises péruviennes importatrices",
                arabic ? "شركات" : "entreprises",
                true,
                new Measure(LocalDate.of(2025, 12, 31), new BigDecimal("12")),
                List.of(
                        new Target(days(day(1, 1), day(3, 31)), new BigDecimal("14"), null),
                        new Target(days(day(4, 1), day(6, 30)), new BigDecimal("18"), null),
                        new Target(
                                days(day(7, 1), day(9, 30)),
                                new BigDecimal("24"),
                                new BigDecimal("21")),
                        new Target(
                                days(day(10, 1), day(12, 31)),
                                new BigDecimal("30"),
                                new BigDecimal("26"))),
                List.of(
                        new Measure(day(1, 31), new BigDecimal("12")),
                        new Measure(day(2, 28), new BigDecimal("13")),
                        new Measure(day(3, 31), new BigDecimal("15")),
                        new Measure(day(4, 30), null),
                        new Measure(day(5, 31), new BigDecimal("17")),
                        new Measure(day(6, 15), new BigDecimal("19.5"))));
    }

    public static WorldMap map(WorldMap.View view, Language language) {
        boolean arabic = language == Language.AR;
        Stream<Post> posts =
                Stream.of(
                        post(arabic ? "ليما" : "Lima", -12.05, -77.04, Tone.STEADY, "64 %"),
                        post(arabic ? "مدريد" : "Madrid", 40.42, -3.70, Tone.DONE, "100 %"),
                        post(arabic ? "باريس" : "Paris", 48.86, 2.35, Tone.STEADY, "71 %"),
                        post(arabic ? "بروكسيل" : "Bruxelles", 50.85, 4.35, Tone.CAUTION, "38 %"),
                        post(arabic ? "لاهاي" : "La Haye", 52.08, 4.31, Tone.ALARM, "12 %"),
                        post(arabic ? "جنيف" : "Genève", 46.20, 6.15, Tone.STEADY, "55 %"),
                        post(arabic ? "برن" : "Berne", 46.95, 7.45, Tone.QUIET, ""),
                        post(arabic ? "روما" : "Rome", 41.90, 12.50, Tone.ALARM, "20 %"),
                        post(arabic ? "تونس" : "Tunis", 36.80, 10.18, Tone.STEADY, "60 %"),
                        post(arabic ? "القاهرة" : "Le Caire", 30.04, 31.24, Tone.CAUTION, "41 %"));
        Stream<Post> far =
                Stream.of(
                        post(arabic ? "نيروبي" : "Nairobi", -1.29, 36.82, Tone.ALARM, "9 %"),
                        post(arabic ? "نيويورك" : "New York", 40.71, -74.01, Tone.DONE, "98 %"),
                        post(arabic ? "طوكيو" : "Tokyo", 35.68, 139.69, Tone.STEADY, "52 %"),
                        post(arabic ? "كانبيرا" : "Canberra", -35.28, 149.13, Tone.QUIET, ""));
        return new WorldMap(
                "map-" + view.name(),
                arabic ? "البعثات حسب التنفيذ" : "Les postes selon l'exécution",
                view,
                view == WorldMap.View.WORLD
                        ? Stream.concat(posts, far).toList()
                        : posts.skip(1).toList(),
                Arrays.stream(Tone.values())
                        .map(tone -> new Meaning(tone, viewer(language).say(tone.key())))
                        .toList());
    }

    private static Post post(
            String name, double latitude, double longitude, Tone tone, String detail) {
        return new Post(name, latitude, longitude, tone, detail, "/posts/" + name);
    }

    public static Columns columns(Language language) {
        boolean arabic = language == Language.AR;
        return new Columns(
                "coverage",
                arabic ? "المقالات حسب الشهر" : "Articles par mois",
                Stream.iterate(YearMonth.of(2026, 1), m -> m.plusMonths(1)).limit(8).toList(),
                List.of(
                        new Columns.Series("El Comercio", counts(3, 0, 5, 12, 9, 4, -1, -1)),
                        new Columns.Series("La República", counts(1, 1, 2, 7, 6, 2, -1, -1)),
                        new Columns.Series("Andina", counts(8, 6, 9, 21, 17, 11, -1, -1))));
    }

    public static Moments moments(Language language) {
        boolean arabic = language == Language.AR;
        return new Moments(
                "moments",
                arabic ? "الوقائع عبر الزمن" : "Les faits dans le temps",
                new Days(day(1, 1), day(12, 31)),
                TODAY,
                List.of(
                        new Moments.Lane(
                                arabic ? "الزيارات" : "Visites",
                                List.of(
                                        mark(2, 3, "Callao"),
                                        mark(5, 11, "Cusco"),
                                        mark(5, 12, "Arequipa"),
                                        mark(11, 30, "Lima"))),
                        new Moments.Lane(
                                arabic ? "الاتفاقيات" : "Accords",
                                List.of(
                                        mark(7, 1, "Accord de pêche"),
                                        new Moments.Mark(
                                                LocalDate.of(2024, 1, 1), "Accord portuaire")))));
    }

    private static Moments.Mark mark(int month, int day, String title) {
        return new Moments.Mark(day(month, day), title);
    }

    private static List<OptionalLong> counts(long... counts) {
        return Arrays.stream(counts)
                .mapToObj(count -> count < 0 ? OptionalLong.empty() : OptionalLong.of(count))
                .toList();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static Days days(LocalDate from, LocalDate to) {
        return new Days(from, to);
    }
}
