package chancery.work.agreements.content;

/**
 * How long the agreement lasts, and what must be said how long before.
 *
 * @param months of the first period, from the entry into force; 0 for an agreement without end
 * @param renewalMonths of each tacit renewal; 0 when it ends with the first period
 * @param noticeMonths before the end of a period by which a party says that it does not renew, or
 *     asks for renewal
 * @param denunciationMonths from a denunciation to its effect; 0 when it takes effect with the
 *     running period, or at once where there is none
 */
public record Term(int months, int renewalMonths, int noticeMonths, int denunciationMonths) {
    public static final Term INDEFINITE = new Term(0, 0, 0, 0);

    public Term {
        Wording.between("termMonths", months, 0, 1200);
        Wording.between("renewalMonths", renewalMonths, 0, 1200);
        Wording.between("noticeMonths", noticeMonths, 0, 120);
        Wording.between("denunciationMonths", denunciationMonths, 0, 120);
    }

    public boolean indefinite() {
        return months == 0;
    }

    public boolean renewsItself() {
        return months > 0 && renewalMonths > 0;
    }
}
