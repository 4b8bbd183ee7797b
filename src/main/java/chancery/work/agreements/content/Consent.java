package chancery.work.agreements.content;

/** The form in which a party consents to be bound, as the UN Treaty Collection tells them apart. */
public enum Consent {
    RATIFICATION,
    ACCEPTANCE,
    APPROVAL,
    ACCESSION,
    SUCCESSION,
    DEFINITIVE_SIGNATURE
}
