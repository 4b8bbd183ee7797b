package chancery.door.api.agreements;

import chancery.foundation.wording.Language;
import chancery.work.agreements.Agreement;
import chancery.work.agreements.AgreementLine;
import chancery.work.agreements.Conclusion;
import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Description;
import chancery.work.agreements.content.LegalText;
import chancery.work.agreements.content.Obligation;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.content.Registration;
import chancery.work.agreements.content.Statement;
import chancery.work.agreements.content.StepEntry;
import chancery.work.agreements.course.Course;
import chancery.work.agreements.course.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How agreements are answered. */
final class AgreementShapes {
    private AgreementShapes() {}

    record ListedAgreementJson(
            String id,
            String unit,
            String kind,
            String title,
            List<String> parties,
            @Nullable String concluded,
            @Nullable String inForce,
            String state,
            String distribution) {
        static ListedAgreementJson of(AgreementLine line, Language language) {
            Description description = line.record().description();
            return new ListedAgreementJson(
                    line.id().toString(),
                    line.unit().value(),
                    line.kind().name(),
                    description.titles().in(language.code()),
                    description.parties().stream()
                            .map((Party party) -> party.in(language.locale()))
                            .toList(),
                    Objects.toString(Conclusion.day(line.record()).orElse(null), null),
                    Objects.toString(Course.of(line.record()).entry().day(), null),
                    line.state().name(),
                    line.distribution().label().name());
        }
    }

    record AgreementPartyJson(String id, @Nullable String country, String name, boolean ours) {
        static AgreementPartyJson of(Party party) {
            return new AgreementPartyJson(
                    party.id().toString(),
                    Objects.toString(party.country(), null),
                    party.name(),
                    party.ours());
        }
    }

    record AgreementStepJson(
            String id,
            String step,
            @Nullable String party,
            String day,
            @Nullable String consent,
            String note,
            String source,
            @Nullable String cites,
            @Nullable String corrects,
            boolean withdrawn,
            String author,
            String at) {
        static AgreementStepJson of(StepEntry entry) {
            return new AgreementStepJson(
                    entry.id().toString(),
                    entry.step().name(),
                    Objects.toString(entry.party(), null),
                    entry.day().toString(),
                    entry.consent() == null ? null : entry.consent().name(),
                    entry.note(),
                    entry.source().text(),
                    Objects.toString(entry.source().ref(), null),
                    Objects.toString(entry.corrects(), null),
                    entry.withdrawn(),
                    entry.author(),
                    entry.at().toString());
        }
    }

    record AgreementStatementJson(
            String id,
            String kind,
            @Nullable String party,
            String day,
            String text,
            @Nullable String about,
            String author) {
        static AgreementStatementJson of(Statement statement) {
            return new AgreementStatementJson(
                    statement.id().toString(),
                    statement.kind().name(),
                    Objects.toString(statement.party(), null),
                    statement.day().toString(),
                    statement.text(),
                    Objects.toString(statement.about(), null),
                    statement.author());
        }
    }

    record AgreementTextJson(
            String sha512, String name, String language, boolean authentic, int size) {
        static AgreementTextJson of(LegalText text) {
            return new AgreementTextJson(
                    text.sha512(), text.name(), text.language(), text.authentic(), text.size());
        }
    }

    record AgreementObligationJson(
            String id,
            String text,
            @Nullable String party,
            String responsible,
            String due,
            int everyMonths,
            @Nullable String until) {
        static AgreementObligationJson of(Obligation obligation) {
            return new AgreementObligationJson(
                    obligation.id().toString(),
                    obligation.text(),
                    Objects.toString(obligation.party(), null),
                    obligation.responsible(),
                    obligation.due().toString(),
                    obligation.everyMonths(),
                    Objects.toString(obligation.until(), null));
        }
    }

    record AgreementDeadlineJson(
            String kind, String day, String what, @Nullable String obligation) {
        static AgreementDeadlineJson of(Deadline deadline) {
            return new AgreementDeadlineJson(
                    deadline.kind().name(),
                    deadline.day().toString(),
                    deadline.what(),
                    Objects.toString(deadline.obligation(), null));
        }
    }

    record AgreementEntryJson(@Nullable String day, String ground, int have, int need) {}

    record AgreementJson(
            String id,
            String unit,
            boolean here,
            int version,
            String distribution,
            List<String> compartments,
            String kind,
            String titleFr,
            String titleEn,
            String titleEs,
            String titleAr,
            List<AgreementPartyJson> parties,
            List<String> authentic,
            String place,
            String subject,
            String depositary,
            int termMonths,
            int renewalMonths,
            int noticeMonths,
            int denunciationMonths,
            String registrationNumber,
            @Nullable String registrationDate,
            String untsVolume,
            String submitter,
            String subjectTerms,
            String state,
            AgreementEntryJson entry,
            @Nullable String end,
            List<AgreementStepJson> steps,
            List<AgreementStatementJson> statements,
            List<AgreementTextJson> texts,
            List<AgreementObligationJson> obligations,
            List<AgreementDeadlineJson> deadlines) {
        static AgreementJson of(Agreement agreement, List<Deadline> deadlines, LocalDate today) {
            AgreementRecord record = agreement.record();
            Description description = record.description();
            Registration registration = description.registration();
            Course course = Course.of(record);
            return new AgreementJson(
                    agreement.id().toString(),
                    agreement.unit().value(),
                    agreement.here(),
                    agreement.version(),
                    agreement.distribution().label().name(),
                    List.copyOf(agreement.distribution().compartments()),
                    description.kind().name(),
                    description.titles().fr(),
                    description.titles().en(),
                    description.titles().es(),
                    description.titles().ar(),
                    description.parties().stream().map(AgreementPartyJson::of).toList(),
                    description.authentic(),
                    description.place(),
                    description.subject(),
                    description.depositary(),
                    description.term().months(),
                    description.term().renewalMonths(),
                    description.term().noticeMonths(),
                    description.term().denunciationMonths(),
                    registration.registrationNumber(),
                    Objects.toString(registration.registrationDate(), null),
                    registration.untsVolume(),
                    registration.submitter(),
                    registration.subjectTerms(),
                    course.on(today).name(),
                    new AgreementEntryJson(
                            Objects.toString(course.entry().day(), null),
                            course.entry().ground().name(),
                            course.entry().have(),
                            course.entry().need()),
                    Objects.toString(course.end(), null),
                    record.steps().stream().map(AgreementStepJson::of).toList(),
                    record.statements().stream().map(AgreementStatementJson::of).toList(),
                    record.texts().stream().map(AgreementTextJson::of).toList(),
                    record.obligations().stream().map(AgreementObligationJson::of).toList(),
                    deadlines.stream().map(AgreementDeadlineJson::of).toList());
        }
    }
}
