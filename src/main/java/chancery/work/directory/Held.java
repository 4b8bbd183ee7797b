package chancery.work.directory;

import chancery.work.directory.terms.Certainty;

/**
 * A tenure with whose it is and where.
 *
 * @param certainty whether it was held on the day that was asked for
 */
public record Held(
        Tenure tenure, PublicPerson person, Institution institution, Certainty certainty) {}
