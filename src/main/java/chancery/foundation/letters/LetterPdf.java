package chancery.foundation.letters;

/**
 * Sets a letter as PDF/A-2b (ISO 19005-2): fonts inside, the label at the top and bottom of every
 * page, pages counted, Arabic shaped and from right to left. Nothing is fetched from anywhere.
 */
public final class LetterPdf {
    private LetterPdf() {}

    public static byte[] of(LetterPage letter) {
        return PdfSetting.of(
                LetterHtml.printed(letter), LetterWords.of(letter.language()).rightToLeft());
    }
}
