package chancery.work.directory;

/** What sort of institution it is. */
public enum InstitutionKind {
    /** Head of state or government, and what belongs to neither a ministry nor another power. */
    STATE_ORGAN,
    MINISTRY,
    PARLIAMENT,
    FRIENDSHIP_GROUP,
    COMMITTEE,
    /** An embassy, permanent mission or consulate; its host is where it is accredited. */
    MISSION,
    /** An international organisation. */
    INTERNATIONAL,
    LOCAL_AUTHORITY,
    JUDICIARY,
    PARTY,
    COMPANY,
    MEDIA,
    UNIVERSITY,
    CIVIL_SOCIETY,
    OTHER
}
