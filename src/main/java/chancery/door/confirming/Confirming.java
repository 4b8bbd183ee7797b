package chancery.door.confirming;

import chancery.door.confirming.learning.Correction;
import chancery.door.confirming.learning.LearnedNames;
import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import chancery.work.agreements.AgreementId;
import chancery.work.agreements.content.Source;
import chancery.work.directory.PublicPersonId;
import chancery.work.engagements.Citation;
import chancery.work.engagements.Participant;
import chancery.work.engagements.Texts;
import chancery.work.engagements.commitments.CommitmentContent;
import chancery.work.engagements.commitments.CommitmentId;
import chancery.work.engagements.commitments.Commitments;
import chancery.work.planning.CitableActions;
import chancery.work.press.coverage.Cited;
import chancery.work.press.coverage.CoverageId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes records of what a person confirmed of a document: all of them or none, in one transaction,
 * each by the rules and rights of its room. The document is kept with them. What was confirmed once
 * is not made again.
 */
@Component
public class Confirming {
    /** Fields of the whole form; what a room says of them is not of the part it was making. */
    private static final Set<String> OF_ALL = Set.of("unit", "label", "compartments");

    private final Transactions transactions;
    private final Documents documents;
    private final DirectoryMaking directory;
    private final EngagementMaking engagements;
    private final AgreementMaking agreements;
    private final Commitments commitments;
    private final CoverageMaking coverages;
    private final CitableActions actions;
    private final PlanEvidenceMaking evidence;
    private final LearnedNames learned;
    private final InstantSource clock;
    private final ZoneId zone;

    Confirming(
            Transactions transactions,
            Documents documents,
            DirectoryMaking directory,
            EngagementMaking engagements,
            AgreementMaking agreements,
            Commitments commitments,
            CoverageMaking coverages,
            CitableActions actions,
            PlanEvidenceMaking evidence,
            LearnedNames learned,
            InstantSource clock,
            ZoneId zone) {
        this.transactions = transactions;
        this.documents = documents;
        this.directory = directory;
        this.engagements = engagements;
        this.agreements = agreements;
        this.commitments = commitments;
        this.coverages = coverages;
        this.actions = actions;
        this.evidence = evidence;
        this.learned = learned;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Makes the records, or finds that they were made.
     *
     * @param corrections what a person wrote otherwise than it was proposed; learned for next time
     * @return the document, under which what was made is listed
     * @throws Problem {@code confirm.nothing} when nothing was taken, {@code confirm.step-day} for
     *     a step without day, and what the rooms say; its field is that of the part, as {@code
     *     people-0-family}
     */
    public UUID confirm(
            Person me, Received received, Confirmation confirmation, List<Correction> corrections) {
        if (confirmation.isEmpty()) {
            throw Problem.refused("confirm.nothing");
        }
        transactions.together(me.id(), () -> made(me, received, confirmation, corrections));
        return received.id();
    }

    private List<Finding> made(
            Person me, Received received, Confirmation confirmation, List<Correction> corrections) {
        List<Finding> findings = new ArrayList<>();
        if (!transactions.as(me.id(), () -> documents.keep(me.id(), received, confirmation))) {
            return findings;
        }
        Language language = language(me, received);
        DirectoryMaking.Frame frame =
                new DirectoryMaking.Frame(
                        me.id(),
                        confirmation,
                        language,
                        received.dated() == null
                                ? received.name()
                                : received.name() + ", " + received.dated(),
                        day(received, confirmation));
        List<Cited> about = new ArrayList<>();
        List<Participant> present = people(frame, about, findings);
        Citation document = new Citation(line(received.name()), KeptDocument.ref(received.id()));
        Map<UUID, List<Ref>> shown = new LinkedHashMap<>();
        List<Citation> cited = new ArrayList<>(List.of(document));
        cited.addAll(agreements(frame, document, shown, findings));
        Citation engagement = engagement(frame, present, cited, shown, findings);
        Citation said = engagement == null ? document : engagement;
        promises(frame, said, shown, findings);
        if (engagement != null) {
            about.addFirst(new Cited(engagement.text(), engagement.ref()));
        }
        coverage(frame, about, shown, findings);
        shown.forEach(
                (action, refs) -> evidence.give(me.id(), action, refs, received.name(), findings));
        findings.addAll(confirmation.left());
        learned.learn(me.id(), confirmation.unit(), confirmation.distribution(), corrections);
        transactions.runAs(me.id(), () -> documents.tell(received.id(), findings));
        return findings;
    }

    /** Those who took part, each with their entry where they have one. */
    private List<Participant> people(
            DirectoryMaking.Frame frame, List<Cited> about, List<Finding> findings) {
        Confirmation confirmation = frame.confirmation();
        for (int i = 0; i < confirmation.institutions().size(); i++) {
            ConfirmedInstitution told = confirmation.institutions().get(i);
            at(
                    key(told.key(), "institutions", i),
                    () -> directory.institution(frame, told, findings));
        }
        List<Participant> present = new ArrayList<>();
        for (int i = 0; i < confirmation.people().size(); i++) {
            ConfirmedPerson told = confirmation.people().get(i);
            at(
                    key(told.key(), "people", i),
                    () -> {
                        PublicPersonId entry = directory.person(frame, told, findings);
                        if (entry != null) {
                            about.add(new Cited(told.name(), entry.ref()));
                        }
                        if (told.present()) {
                            present.add(EngagementMaking.participant(told, entry));
                        }
                        return told;
                    });
        }
        return present;
    }

    private List<Citation> agreements(
            DirectoryMaking.Frame frame,
            Citation document,
            Map<UUID, List<Ref>> shown,
            List<Finding> findings) {
        List<Citation> cited = new ArrayList<>();
        Confirmation confirmation = frame.confirmation();
        for (int i = 0; i < confirmation.agreements().size(); i++) {
            ConfirmedAgreement told = confirmation.agreements().get(i);
            at(
                    key(told.key(), "agreements", i),
                    () -> {
                        AgreementMaking.Made made =
                                agreements.make(
                                        frame.me(),
                                        confirmation,
                                        frame.language(),
                                        told,
                                        new Source(document.text(), document.ref()),
                                        findings);
                        AgreementId id = made.id();
                        serve(told.action(), confirmation, id.ref(), shown);
                        return cited.add(new Citation(made.title(), id.ref()));
                    });
        }
        return cited;
    }

    private @Nullable Citation engagement(
            DirectoryMaking.Frame frame,
            List<Participant> present,
            List<Citation> cited,
            Map<UUID, List<Ref>> shown,
            List<Finding> findings) {
        Confirmation confirmation = frame.confirmation();
        ConfirmedEngagement told = confirmation.engagement();
        if (told == null) {
            return null;
        }
        List<Citation> served =
                served(frame, told.action()).stream()
                        .map(found -> new Citation(found.title(), ref(found)))
                        .toList();
        Citation made =
                at(
                        "engagement",
                        () ->
                                engagements.make(
                                        frame.me(),
                                        confirmation,
                                        told,
                                        present,
                                        Stream.concat(
                                                        cited.stream(),
                                                        told.cited().stream()
                                                                .map(text ->
                                                                        new Citation(text, null)))
                                                .toList(),
                                        served,
                                        findings));
        serve(told.action(), confirmation, Objects.requireNonNull(made.ref()), shown);
        return made;
    }

    private void promises(
            DirectoryMaking.Frame frame,
            Citation said,
            Map<UUID, List<Ref>> shown,
            List<Finding> findings) {
        Confirmation confirmation = frame.confirmation();
        Map<String, CommitmentId> made = new HashMap<>();
        for (int i = 0; i < confirmation.promises().size(); i++) {
            ConfirmedPromise told = confirmation.promises().get(i);
            CommitmentId id =
                    at(
                            key(told.key(), "commitments", i),
                            () ->
                                    commitments.add(
                                            frame.me(),
                                            confirmation.unit(),
                                            new CommitmentContent(
                                                    told.side(),
                                                    told.by(),
                                                    told.to(),
                                                    told.words(),
                                                    told.due(),
                                                    confirmation.engagement() == null
                                                            ? null
                                                            : confirmation.engagement().country(),
                                                    frame.day(),
                                                    said),
                                            new Commitments.Keeping(
                                                    confirmation.distribution(),
                                                    confirmation.audience(),
                                                    told.responsible()),
                                            told.ours().map(made::get).orElse(null)));
            made.put(told.key(), id);
            findings.add(Finding.made(Section.PROMISE, told.words(), id.ref()));
            serve(told.action(), confirmation, id.ref(), shown);
        }
    }

    private void coverage(
            DirectoryMaking.Frame frame,
            List<Cited> about,
            Map<UUID, List<Ref>> shown,
            List<Finding> findings) {
        Confirmation confirmation = frame.confirmation();
        for (int i = 0; i < confirmation.coverage().size(); i++) {
            ConfirmedCoverage told = confirmation.coverage().get(i);
            CoverageId id =
                    at(
                            key(told.key(), "coverage", i),
                            () ->
                                    coverages.make(
                                            frame,
                                            told,
                                            about,
                                            served(frame, told.action()).stream()
                                                    .map(found ->
                                                            new Cited(found.title(), ref(found)))
                                                    .toList(),
                                            findings));
            serve(told.action(), confirmation, id.ref(), shown);
        }
    }

    /** The action that a part serves, or else the document; none when none is named. */
    private List<CitableActions.Found> served(DirectoryMaking.Frame frame, @Nullable UUID action) {
        UUID served = action == null ? frame.confirmation().action() : action;
        return served == null ? List.of() : actions.see(frame.me(), List.of(served));
    }

    private static Ref ref(CitableActions.Found action) {
        return new Ref(CitableActions.KIND, action.action().toString());
    }

    private static void serve(
            @Nullable UUID action,
            Confirmation confirmation,
            Ref record,
            Map<UUID, List<Ref>> shown) {
        UUID served = action == null ? confirmation.action() : action;
        if (served != null) {
            shown.computeIfAbsent(served, _ -> new ArrayList<>()).add(record);
        }
    }

    /** Names the part of the form that a room's problem is about. */
    private static <T> T at(String part, Supplier<T> work) {
        try {
            return work.get();
        } catch (Problem problem) {
            String field = problem.field();
            if (field != null && OF_ALL.contains(field)) {
                throw problem;
            }
            throw problem.at(field == null ? part : part + "-" + field);
        }
    }

    private static String key(String key, String section, int position) {
        return key.isEmpty() ? section + "-" + position : key;
    }

    /** On which day it was said: as confirmed, as the document bears it, as it took place. */
    private LocalDate day(Received received, Confirmation confirmation) {
        ConfirmedEngagement engagement = confirmation.engagement();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return Stream.of(
                        confirmation.said(),
                        received.dated(),
                        engagement == null
                                ? null
                                : Objects.requireNonNullElse(
                                        engagement.ends(), engagement.starts()))
                .filter(Objects::nonNull)
                .filter(day -> !day.isAfter(today))
                .findFirst()
                .orElse(today);
    }

    private static Language language(Person me, Received received) {
        return Stream.of(received.language(), me.language())
                .filter(Objects::nonNull)
                .flatMap(code -> Language.of(code).stream())
                .findFirst()
                .orElse(Language.FR);
    }

    private static String line(String text) {
        return text.substring(0, Math.min(Texts.LINE, text.length()));
    }
}
