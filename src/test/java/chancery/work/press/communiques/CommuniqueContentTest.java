package chancery.work.press.communiques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.foundation.wording.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommuniqueContentTest {
    private static Wording french(String text) {
        return new Wording(Language.FR, "Communiqué", text, "");
    }

    @Test
    void paragraphsAreLinesHoweverTheyWereTyped() {
        assertThat(french("  Un.\r\n\r\n\tDeux   mots.\n\n\n").ours()).isEqualTo("Un.\nDeux mots.");
    }

    @Test
    void textsHaveLimits() {
        assertThatThrownBy(() -> french("x".repeat(Limits.TEXT + 1)))
                .hasMessageContaining("communique.long at ours-fr");
        assertThatThrownBy(() -> french("x\n".repeat(Limits.PARAGRAPHS + 1)))
                .hasMessageContaining("communique.paragraphs");
        assertThat(french("x\n".repeat(Limits.PARAGRAPHS)).paragraphs()).hasSize(Limits.PARAGRAPHS);
    }

    @Test
    void aLanguageStandsOnceAndOneIsNeeded() {
        CommuniqueContent alone = Announcements.alone();
        assertThatThrownBy(() -> alone.saying(List.of()))
                .hasMessageContaining("communique.languages");
        assertThatThrownBy(() -> alone.saying(List.of(french("a"), french("b"))))
                .hasMessageContaining("communique.languages");
    }

    @Test
    void whatIsPublicIsWithoutTheOtherSidesText() {
        CommuniqueContent joint = Announcements.joint();
        CommuniqueContent answered =
                joint.with(joint.texts().getFirst().answered(Announcements.THEIRS));
        assertThat(answered.differences()).isEqualTo(2);
        assertThat(answered.publicly()).isEqualTo(joint);
    }

    @Test
    void whatIsKeptComesBackAndNothingElseIsRead() {
        CommuniqueContent joint = Announcements.joint();
        String json = CommuniqueJson.write(joint);
        assertThat(CommuniqueJson.read(json)).isEqualTo(joint);
        assertThatThrownBy(() -> CommuniqueJson.read(json.replace("\"fr\"", "\"de\"")))
                .hasMessageContaining("communique.json");
        assertThatThrownBy(() -> CommuniqueJson.read(json.replace("\"place\"", "\"town\"")))
                .hasMessageContaining("communique.json");
    }
}
