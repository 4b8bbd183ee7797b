package chancery.work.agreements.course;

import java.time.LocalDate;

/** A state and the day from which it holds. */
public record Since(LocalDate day, AgreementState state) {}
