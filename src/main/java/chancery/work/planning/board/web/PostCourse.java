package chancery.work.planning.board.web;

import chancery.foundation.drawing.Tone;
import chancery.work.planning.board.PostLine;
import chancery.work.planning.board.Tally;

/** How the plan of a post goes on the whole, for the map: its colour and its shape. */
final class PostCourse {
    /** Of a hundred actions, from how many late ones on the post is marked as late. */
    static final int LATE = 20;

    /** Of a hundred actions, from how many late or at risk on it is marked for watching. */
    static final int WATCHED = 10;

    private PostCourse() {}

    /** A plan that was not approved yet, or has no action, is as if it had not begun. */
    static Tone of(PostLine post) {
        Tally tally = post.tally();
        int all = tally.standing();
        boolean inForce = post.standing().equals("APPROVED") || post.standing().equals("CLOSED");
        if (!inForce || all == 0) {
            return Tone.QUIET;
        }
        if (tally.done() == all) {
            return Tone.DONE;
        }
        if (100 * tally.late() >= LATE * all) {
            return Tone.ALARM;
        }
        return 100 * (tally.late() + tally.atRisk()) >= WATCHED * all ? Tone.CAUTION : Tone.STEADY;
    }
}
