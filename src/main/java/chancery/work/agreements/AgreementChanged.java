package chancery.work.agreements;

/** Told after an agreement was begun, changed, or came with a dispatch. */
public record AgreementChanged(AgreementId id) {}
