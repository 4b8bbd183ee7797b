package chancery.work.planning.messages;

import chancery.correspondence.annexes.Subject;
import chancery.foundation.register.Digest;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.Texts;
import chancery.work.planning.contracts.ContractContent;
import chancery.work.planning.contracts.ContractId;
import chancery.work.planning.contracts.DutyMark;
import chancery.work.planning.execution.Actual;
import chancery.work.planning.execution.Progress;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What one side says to the other about a plan: the content of an annex of type {@value
 * PlanAnnex#MEDIA_TYPE}. The names and members are those of the published schema and never change
 * within it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "SUBMISSION", value = PlanMessage.Submission.class),
    @JsonSubTypes.Type(name = "OBSERVATIONS", value = PlanMessage.Observations.class),
    @JsonSubTypes.Type(name = "AMENDMENTS", value = PlanMessage.Amendments.class),
    @JsonSubTypes.Type(name = "EXECUTION", value = PlanMessage.Execution.class),
    @JsonSubTypes.Type(name = "SYNTHESIS", value = PlanMessage.Synthesis.class),
    @JsonSubTypes.Type(name = "CONTRACT_PROPOSAL", value = PlanMessage.ContractProposal.class),
    @JsonSubTypes.Type(name = "CONTRACT_AGREEMENT", value = PlanMessage.ContractAgreement.class),
    @JsonSubTypes.Type(name = "CONTRACT_MARKS", value = PlanMessage.ContractMarks.class)
})
public sealed interface PlanMessage {

    /** The word under which a kind of message is written and kept. */
    enum Kind {
        SUBMISSION,
        OBSERVATIONS,
        AMENDMENTS,
        EXECUTION,
        SYNTHESIS,
        CONTRACT_PROPOSAL,
        CONTRACT_AGREEMENT,
        CONTRACT_MARKS;

        static Kind of(PlanMessage message) {
            return switch (message) {
                case Submission _ -> SUBMISSION;
                case Observations _ -> OBSERVATIONS;
                case Amendments _ -> AMENDMENTS;
                case Execution _ -> EXECUTION;
                case Synthesis _ -> SYNTHESIS;
                case ContractProposal _ -> CONTRACT_PROPOSAL;
                case ContractAgreement _ -> CONTRACT_AGREEMENT;
                case ContractMarks _ -> CONTRACT_MARKS;
            };
        }
    }

    /** About a plan, by or to the post whose plan it is. */
    sealed interface OfPlan extends PlanMessage {
        PlanId plan();
    }

    /** About a performance contract, from either side. */
    sealed interface OfContract extends PlanMessage {
        ContractId contract();
    }

    /** What the message is about, by the identity that it has on every node. */
    default UUID thing() {
        return switch (this) {
            case OfPlan plan -> plan.plan().value();
            case OfContract contract -> contract.contract().value();
        };
    }

    /** That, and which kind of message says something of it. */
    default Subject subject() {
        return new Subject(thing(), Kind.of(this).name());
    }

    /**
     * The post asks for approval.
     *
     * @param superior the unit that is asked
     * @param version the number that this content takes among the plan's versions, from 1; one more
     *     than the last
     * @param author who submits it, by name
     * @param replies to observations on the version before
     */
    record Submission(
            PlanId plan,
            UnitCode unit,
            UnitCode superior,
            int version,
            String author,
            PlanContent content,
            List<Reply> replies)
            implements OfPlan {
        public Submission {
            Objects.requireNonNull(plan);
            Objects.requireNonNull(unit);
            Objects.requireNonNull(superior);
            Objects.requireNonNull(content);
            author = Texts.line("author", author);
            replies = atMost(replies);
            if (version < 1) {
                throw Problem.refused("plan-message.number").with("value", version);
            }
        }
    }

    /** What the ministry's unit says to a version: it sends it back, or approves it. */
    enum Answer {
        RETURNED,
        APPROVED
    }

    /**
     * The superior unit answers.
     *
     * @param version the digest of the content that it answers
     */
    record Observations(PlanId plan, Digest version, Answer answer, List<Observation> observations)
            implements OfPlan {
        public Observations {
            Objects.requireNonNull(plan);
            Objects.requireNonNull(version);
            Objects.requireNonNull(answer);
            observations = atMost(observations);
            if (answer == Answer.RETURNED && observations.isEmpty()) {
                throw Problem.refused("plan-message.no-observation");
            }
        }
    }

    /**
     * What the post has changed since the ministry heard last.
     *
     * @param amendments in the order of their numbers, without a gap
     */
    record Amendments(PlanId plan, List<Amendment> amendments) implements OfPlan {
        public Amendments {
            Objects.requireNonNull(plan);
            amendments = atMost(amendments);
            for (int i = 0; i < amendments.size(); i++) {
                if (amendments.get(i).number() != amendments.getFirst().number() + i) {
                    throw Problem.refused("plan-message.number")
                            .with("value", amendments.get(i).number());
                }
            }
            if (amendments.isEmpty()) {
                throw Problem.refused("plan-message.empty");
            }
        }
    }

    /**
     * What was done since the post reported last.
     *
     * @param progress in the order in which it was entered
     * @param actuals in the order in which they were entered
     */
    record Execution(PlanId plan, List<Progress> progress, List<Actual> actuals) implements OfPlan {
        public Execution {
            Objects.requireNonNull(plan);
            progress = atMost(progress);
            actuals = atMost(actuals);
        }
    }

    /**
     * The year is closed.
     *
     * @param version the digest of the content in force
     * @param text of the synthesis, paragraph by paragraph
     */
    record Synthesis(PlanId plan, Digest version, List<String> text) implements OfPlan {
        public Synthesis {
            Objects.requireNonNull(plan);
            Objects.requireNonNull(version);
            text = atMost(text).stream().map(each -> Texts.prose("text", each)).toList();
        }
    }

    /**
     * One side proposes a contract.
     *
     * @param round counts the proposals of both sides, from 1
     * @param author who wrote it, by name
     */
    record ContractProposal(ContractId contract, int round, String author, ContractContent content)
            implements OfContract {
        public ContractProposal {
            Objects.requireNonNull(contract);
            Objects.requireNonNull(content);
            author = Texts.line("author", author);
            if (round < 1) {
                throw Problem.refused("plan-message.number").with("value", round);
            }
        }
    }

    /**
     * The other side agrees.
     *
     * @param round of the proposal
     * @param version the digest of what was proposed
     */
    record ContractAgreement(ContractId contract, int round, Digest version) implements OfContract {
        public ContractAgreement {
            Objects.requireNonNull(contract);
            Objects.requireNonNull(version);
            if (round < 1) {
                throw Problem.refused("plan-message.number").with("value", round);
            }
        }
    }

    /**
     * The ministry says which of its duties it has kept.
     *
     * @param marks all that its node has, in the order in which they were made
     */
    record ContractMarks(ContractId contract, List<DutyMark> marks) implements OfContract {
        public ContractMarks {
            Objects.requireNonNull(contract);
            marks = atMost(marks);
            if (marks.isEmpty()) {
                throw Problem.refused("plan-message.empty");
            }
        }
    }

    /** How many lines of one sort a message may have. */
    int MOST_LINES = 20_000;

    private static <T> List<T> atMost(List<T> lines) {
        if (lines.size() > MOST_LINES) {
            throw Problem.tooLarge("plan-message.lines").with("most", MOST_LINES);
        }
        return List.copyOf(lines);
    }
}
