package chancery.door.intake.phrases;

import java.util.Locale;

/** What the sheets of words are asked for; a sheet's key is the name with points. */
public enum Key {
    HONORIFIC,
    FUNCTION,
    PREMODIFIER,
    ADJECTIVE,
    PORTFOLIO,
    NOUN,
    PREPOSITION,
    DETERMINER,
    CONJUNCTION,
    POSSESSIVE,
    STOP,
    PARTY,
    SIDE,
    WITH,
    ACCOMPANY,
    INSTITUTION,
    INSTITUTION_KNOWN,
    DOCUMENT_SURE,
    DOCUMENT_MARKED,
    DOCUMENT_NOT,
    DOCUMENT_COMPLEMENT,
    OUTLET_CUE,
    OUTLET_HEAD,
    OUTLET_TAIL,
    COMMIT,
    COMMIT_SUPPORT,
    SUPPORT,
    ANNOUNCE,
    FUTURE,
    FUTURE_NOT,
    ENGAGEMENT_VISIT,
    ENGAGEMENT_MEETING,
    ENGAGEMENT_EVENT,
    ENGAGEMENT_END,
    ENGAGEMENT_BEGIN,
    ENGAGEMENT_TOPICS,
    PLACE_BEFORE,
    MONTH_BEFORE,
    NOMINAL_NOT,
    QUANTIFIER,
    NOUN_BEFORE,
    ADVERB,
    TAIL,
    GIVEN,
    LINK;

    private final String property = name().toLowerCase(Locale.ROOT).replace('_', '.');

    String property() {
        return property;
    }
}
