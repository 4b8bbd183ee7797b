package chancery.work.agreements.content;

/** What an agreement calls itself, as far as it matters for how it is concluded. */
public enum AgreementKind {
    /** Treaty, convention, covenant, framework agreement: what parliament is usually asked for. */
    TREATY,
    PROTOCOL,
    MEMORANDUM,
    EXCHANGE_OF_NOTES,
    /** Administrative or technical, between ministries or agencies. */
    ARRANGEMENT
}
