package chancery.door.intake.people;

import chancery.door.intake.text.Words;
import java.util.List;

/**
 * Everybody a text names, and where it does.
 *
 * @param people in the order of the text
 * @param mentions each with its words and the place of its person among {@code people}
 */
public record NamedPeople(List<ReadPerson> people, List<At> mentions) {

    /**
     * @param name the words of the name alone
     */
    public record At(Words words, Words name, int person) {}

    public NamedPeople {
        people = List.copyOf(people);
        mentions = List.copyOf(mentions);
    }
}
