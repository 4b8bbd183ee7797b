package chancery.work.agreements;

import chancery.foundation.access.Marking;
import chancery.foundation.wording.Language;
import chancery.kernel.DispatchId;
import chancery.kernel.UnitCode;
import chancery.work.agreements.content.AgreementJson;
import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Change;
import chancery.work.agreements.course.AgreementState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Agreements out of their rows. */
final class AgreementRows {
    private AgreementRows() {}

    static Agreement agreement(ResultSet row, int index) throws SQLException {
        return new Agreement(
                id(row),
                UnitCode.of(row.getString("unit")),
                row.getString("origin").equals("HERE"),
                Marking.of(row),
                Language.of(row.getString("language")).orElse(Language.FR),
                row.getInt("version"),
                record(row),
                row.getTimestamp("updated_at").toInstant());
    }

    static AgreementLine line(ResultSet row, int index) throws SQLException {
        return new AgreementLine(
                id(row),
                UnitCode.of(row.getString("unit")),
                row.getString("origin").equals("HERE"),
                Marking.of(row),
                AgreementState.valueOf(row.getString("state")),
                record(row));
    }

    static AgreementVersion version(ResultSet row, int index) throws SQLException {
        @Nullable UUID dispatch = row.getObject("dispatch", UUID.class);
        return new AgreementVersion(
                row.getInt("version"),
                Change.Sort.valueOf(row.getString("change")),
                row.getString("author"),
                row.getTimestamp("at").toInstant(),
                dispatch == null ? null : DispatchId.of(dispatch));
    }

    static AgreementRecord record(ResultSet row) throws SQLException {
        return AgreementJson.read(row.getString("record"), AgreementRecord.class);
    }

    static AgreementId id(ResultSet row) throws SQLException {
        return AgreementId.of(row.getObject("id", UUID.class));
    }
}
