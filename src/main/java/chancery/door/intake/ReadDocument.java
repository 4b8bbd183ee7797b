package chancery.door.intake;

import chancery.door.intake.commitments.ReadCommitment;
import chancery.door.intake.dates.ReadAmount;
import chancery.door.intake.dates.ReadDate;
import chancery.door.intake.engagement.ReadEngagement;
import chancery.door.intake.mentions.CitedDocument;
import chancery.door.intake.mentions.NamedThing;
import chancery.door.intake.people.ReadPerson;
import chancery.door.intake.plan.ProposedPlan;
import chancery.door.intake.text.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read out of one document: a proposal, for a person to correct and confirm.
 *
 * @param file its name
 * @param language {@code fr}, {@code en}, {@code es} or {@code ar}; null when there is too little
 *     text to tell
 * @param dates every date the text says, each value once, in the order of the text
 * @param amounts every amount of money, in the order of the text
 * @param plan the plan that it contains; null when it contains none
 * @param engagement the visit, meeting or event it is about; null when it is about none
 * @param people whom it names, in the order of the text
 * @param commitments what somebody promised in it
 * @param documents agreements, resolutions and the like that it speaks of
 * @param spans where the words stand, by the path of the value: {@code dispatch.subject}, {@code
 *     dispatch.action[0]}, {@code dates[2]}, {@code plan.strands[0].objectives[1].text}; a list's
 *     own name spans from its first to its last. A value that comes from elsewhere than the text
 *     (an attached file's name) has none.
 */
public record ReadDocument(
        String file,
        @Nullable String language,
        LetterKind kind,
        ReadDispatch dispatch,
        List<ReadDate> dates,
        List<ReadAmount> amounts,
        @Nullable ProposedPlan plan,
        @Nullable ReadEngagement engagement,
        List<ReadPerson> people,
        List<NamedThing> institutions,
        List<NamedThing> outlets,
        List<ReadCommitment> commitments,
        List<CitedDocument> documents,
        Map<String, Span> spans) {

    public ReadDocument {
        dates = List.copyOf(dates);
        amounts = List.copyOf(amounts);
        people = List.copyOf(people);
        institutions = List.copyOf(institutions);
        outlets = List.copyOf(outlets);
        commitments = List.copyOf(commitments);
        documents = List.copyOf(documents);
        spans = Collections.unmodifiableMap(new LinkedHashMap<>(spans));
    }
}
