package chancery.foundation.letters;

import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import java.time.LocalDate;
import java.util.List;

/** Letters for tests. */
final class Letters {
    private Letters() {}

    static LetterPage french() {
        return new LetterPage(
                "fr",
                "Ambassade de la République d'Aldoria",
                "Lima",
                "",
                "Lima",
                LocalDate.of(2025, 8, 4),
                "",
                "0412/2025",
                List.of("SG/4"),
                List.of("DG7/6", "DCI/2"),
                Transmission.ENCRYPTED,
                Distribution.of(Label.RESTRICTED),
                Precedence.ROUTINE,
                List.of("SG/4 crypté n° 731 du 10 juillet 2025", "DG7/6 n° 12 du 1er juin 2025"),
                LocalDate.of(2025, 9, 15),
                "Plan d'action de l'Ambassade au titre de l'année 2026",
                """
                <p>Comme suite à votre correspondance visée en référence, l'Ambassade vous soumet le programme
                qu'elle se propose de conduire en 2026. Il prolonge le contrat-programme 2024-2026 signé avec le
                Département, dont le taux d'exécution s'établissait à 71 % au 30 juin.</p>
                <h2>Volet politique</h2>
                <p>Les élections générales péruviennes auront lieu le <strong>12 avril 2026</strong> ; un second tour
                est possible le <em>7 juin</em>.</p>
                <ul><li>Une mission d'entreprises à Lima</li><li>La signature de l'accord
                <ul><li>de non double imposition</li></ul></li></ul>
                <ol><li>Premièrement</li><li>Deuxièmement</li></ol>
                <blockquote><p>Une citation &amp; sa fin.</p></blockquote>
                <table><tr><th>Action</th><th>Coût</th></tr><tr><td>Exposition</td><td>40 000 EUR</td></tr></table>
                <script>alert(1)</script><p onclick="x()">Fin.<br>Vraiment.</p>
                """,
                List.of("L'Ambassadeur", "Jean Dupont"),
                List.of("planning-2026-lima.fr.csv", "Note.pdf"),
                false);
    }

    static LetterPage arabic() {
        return new LetterPage(
                "ar",
                "سفارة جمهورية ألدوريا",
                "مدريد",
                "تصحيح",
                "مدريد",
                LocalDate.of(2025, 9, 2),
                "",
                "118/2025",
                List.of("SG/4"),
                List.of("DG7/6"),
                Transmission.ENCRYPTED,
                Distribution.of(Label.CONFIDENTIAL, List.of("ALPHA")),
                Precedence.PRIORITY,
                List.of("SG/4 رقم 731 بتاريخ 10 يوليوز 2025"),
                null,
                "مشروع برنامج عمل السفارة برسم سنة 2026",
                """
                <p>جوابا على مراسلتكم رقم 731 بتاريخ 10 يوليوز 2025، تتشرف السفارة بأن توافيكم بمشروع برنامج عملها
                برسم سنة 2026.</p><h2>المحور السياسي</h2><ul><li>زيارة عمل (2026)</li><li>توقيع الاتفاقية مع
                <strong>Callao</strong> قبل 30 يونيو</li></ul>
                <table><tr><th>النشاط</th><th>الكلفة</th></tr><tr><td>معرض</td><td>40000 EUR</td></tr></table>
                """,
                List.of("السفير", "أحمد العلوي"),
                List.of("جدول الأنشطة.csv"),
                false);
    }

    static LetterPage longLetter() {
        LetterPage page = french();
        return new LetterPage(
                page.language(),
                page.service(),
                page.unit(),
                "",
                page.place(),
                page.dated(),
                "",
                "",
                page.action(),
                page.information(),
                page.transmission(),
                page.distribution(),
                page.precedence(),
                List.of(),
                null,
                page.subject(),
                "<p>Un paragraphe assez long pour remplir plusieurs lignes de la page imprimée.</p>"
                        .repeat(90),
                page.closing(),
                List.of(),
                true);
    }
}
