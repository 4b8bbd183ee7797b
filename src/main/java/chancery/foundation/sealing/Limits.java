package chancery.foundation.sealing;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.kernel.Problem;

/** How large what is sealed may be, in bytes, and how many. */
final class Limits {
    static final int MOST_ANNEXES = 100;

    /** A text of 2 MB and a hundred small annexes. */
    static final int MOST_BODY = 2 * 1024 * 1024 + MOST_ANNEXES * SealableAnnex.MOST_INSIDE;

    /** A body and what is around it: at most 2,016 recipients of 1,800 bytes. */
    static final int MOST_CONTAINER = MOST_BODY + 8 * 1024 * 1024;

    /** Whatever is around an annex. */
    static final int MOST_SEALED_ANNEX = SealableAnnex.MOST + 1024;

    private Limits() {}

    static void annex(String name, int length) {
        if (length > SealableAnnex.MOST) {
            throw Problem.tooLarge("sealing.annex_too_large")
                    .at("annexes")
                    .with("name", name)
                    .with("most", SealableAnnex.MOST / 1024 / 1024);
        }
    }

    static void annexes(int count) {
        if (count > MOST_ANNEXES) {
            throw Problem.tooLarge("sealing.too_many_annexes")
                    .at("annexes")
                    .with("count", count)
                    .with("most", MOST_ANNEXES);
        }
    }

    static void body(int length) {
        if (length > MOST_BODY) {
            throw Problem.tooLarge("sealing.body_too_large")
                    .at("body")
                    .with("most", MOST_BODY / 1024 / 1024);
        }
    }

    static void received(int length, int most) throws SealingRefusal {
        if (length > most) {
            throw new SealingRefusal(Reason.TOO_LARGE, length + " bytes, at most " + most);
        }
    }
}
