package chancery.work.planning.contracts.web;

import chancery.foundation.access.Unit;
import chancery.work.planning.contracts.Contract;
import chancery.work.planning.contracts.ContractContent;
import chancery.work.planning.contracts.Duty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheet of a contract as its form shows it: what is written, and rows for what comes next. */
public record ContractSheet(Contract contract, Unit post, Unit ministry) {
    private static final int SPARE = 2;

    public String path() {
        return "/contracts/" + contract.id();
    }

    public ContractContent content() {
        return contract.sheet();
    }

    /** The duties of a side, then empty rows. */
    public List<@Nullable Duty> rows(Duty.Side side) {
        List<@Nullable Duty> rows = new ArrayList<>(content().of(side));
        for (int i = 0; i < SPARE; i++) {
            rows.add(null);
        }
        return rows;
    }

    /** The review dates, then empty fields. */
    public List<@Nullable LocalDate> reviews() {
        List<@Nullable LocalDate> reviews = new ArrayList<>(content().reviews());
        for (int i = 0; i < SPARE; i++) {
            reviews.add(null);
        }
        return reviews;
    }

    public Unit unit(Duty.Side side) {
        return switch (side) {
            case POST -> post;
            case MINISTRY -> ministry;
        };
    }
}
