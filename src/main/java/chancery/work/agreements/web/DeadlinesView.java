package chancery.work.agreements.web;

import chancery.work.agreements.AgreementLine;
import chancery.work.agreements.course.Deadline;
import java.util.List;

/** What is coming for all agreements, by day. */
public record DeadlinesView(List<Coming> coming) {
    /** A day that matters and its agreement. */
    public record Coming(AgreementLine line, Deadline deadline) {}
}
