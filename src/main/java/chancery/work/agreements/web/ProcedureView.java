package chancery.work.agreements.web;

import chancery.kernel.UnitCode;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.procedure.Procedure;
import java.util.List;
import java.util.Map;

/**
 * The procedures as they count.
 *
 * @param units of the ministry for which the reader defines them
 */
public record ProcedureView(Map<AgreementKind, Procedure> procedures, List<UnitCode> units) {}
