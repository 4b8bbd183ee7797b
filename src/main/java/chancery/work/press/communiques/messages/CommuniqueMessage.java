package chancery.work.press.communiques.messages;

import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.press.communiques.Communique;
import chancery.work.press.communiques.CommuniqueAct;
import chancery.work.press.communiques.CommuniqueContent;
import chancery.work.press.communiques.CommuniqueId;
import chancery.work.press.communiques.CommuniqueState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one unit tells another about a communiqué.
 *
 * @param unit that gives it and signs the dispatch
 * @param version as that unit counts; a newer one takes the place of an older
 * @param releasedAt null until it is released
 * @param corrects a released one in whose place it comes; null for none
 */
public record CommuniqueMessage(
        CommuniqueId communique,
        UnitCode unit,
        int version,
        CommuniqueState state,
        CommuniqueAct act,
        @Nullable Instant releasedAt,
        @Nullable CommuniqueId corrects,
        CommuniqueContent content) {

    /**
     * @throws Problem {@code communique.json} for a negative version, one that corrects itself, a
     *     release without its time or with what the other side proposed, or a time without a
     *     release
     */
    public CommuniqueMessage {
        mustBe(version >= 0, "/version");
        mustBe(!communique.equals(corrects), "/corrects");
        boolean released = state == CommuniqueState.RELEASED;
        mustBe(released == (releasedAt != null), "/releasedAt");
        mustBe(!released || !content.hasTheirs(), "/content");
    }

    public static CommuniqueMessage of(Communique communique) {
        Communique.Released released = communique.released();
        return new CommuniqueMessage(
                communique.id(),
                communique.unit(),
                communique.version(),
                communique.state(),
                communique.act(),
                released == null ? null : released.at(),
                communique.corrects(),
                communique.content());
    }

    private static void mustBe(boolean so, String where) {
        if (!so) {
            throw Problem.refused("communique.json").with("where", where);
        }
    }
}
