package chancery.door.intake.people;

import chancery.door.intake.gazetteer.Countries;
import chancery.door.intake.gazetteer.Gazetteer;
import chancery.door.intake.mentions.Institutions;
import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.NounPhrases;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Folded;
import chancery.door.intake.text.Found;
import chancery.door.intake.text.Phrases;
import chancery.door.intake.text.SpanBook;
import chancery.door.intake.text.Tokens;
import chancery.door.intake.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the people whom a text names, and what it says of each. */
public final class PeopleReading {
    /** More than that in one text are not read; a list of so many is no report. */
    private static final int MOST_MENTIONS = 2_000;

    private final Tokens tokens;
    private final Vocabulary words;
    private final Gazetteer gazetteer;
    private final Institutions institutions;
    private final Countries countries = Countries.STANDARD;

    private PeopleReading(
            Tokens tokens, Vocabulary words, Gazetteer gazetteer, Institutions institutions) {
        this.tokens = tokens;
        this.words = words;
        this.gazetteer = gazetteer;
        this.institutions = institutions;
    }

    /**
     * @param book notes where the words stand, under {@code people}
     */
    public static NamedPeople read(
            Tokens tokens,
            Vocabulary words,
            Gazetteer gazetteer,
            Institutions institutions,
            SpanBook book) {
        PeopleReading reading = new PeopleReading(tokens, words, gazetteer, institutions);
        List<Mention> mentions = reading.mentions();
        mentions.addAll(new Surnames(tokens, mentions).all());
        return reading.told(new Roll(tokens, mentions).people(), book);
    }

    private List<Mention> mentions() {
        List<MentionRule> rules = rules();
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size() && found.size() < MOST_MENTIONS) {
            Optional<Mention> mention = Optional.empty();
            for (MentionRule rule : rules) {
                mention = mention.isPresent() ? mention : rule.at(at);
            }
            mention.ifPresent(found::add);
            at = mention.map(Mention::to).orElse(at + 1);
        }
        return found;
    }

    private List<MentionRule> rules() {
        MentionRule known = new KnownNames(tokens, gazetteer);
        if (words.isArabic()) {
            return List.of(new ArabicMentions(tokens, words), known);
        }
        NounPhrases phrases = new NounPhrases(tokens, words, countries);
        FunctionPhrases functions = new FunctionPhrases(tokens, words, phrases, institutions);
        PersonNames names = new PersonNames(tokens, words);
        return List.of(
                new SignatureBlock(tokens, words, functions, names),
                new FunctionBeforeName(tokens, words, functions, names),
                new NameBeforeFunction(tokens, words, functions, names, institutions),
                known);
    }

    private NamedPeople told(List<Roll.Named> people, SpanBook book) {
        @Nullable String[] lands = new String[people.size()];
        @Nullable Side[] sure = new Side[people.size()];
        String own = gazetteer.ownCountry().orElse("");
        Delegations delegations = new Delegations(tokens, words);
        boolean others = otherCountryIsNamed(own);
        for (int i = 0; i < people.size(); i++) {
            Mention telling = people.get(i).telling();
            String land = country(telling);
            lands[i] = land == null ? delegations.landAt(telling.from()) : land;
            boolean envoy = !others && lands[i] == null && isEnvoy(telling);
            boolean ours = own.equals(lands[i]) || isOurs(people.get(i)) || envoy;
            sure[i] = ours ? Side.OURS : lands[i] == null ? null : Side.THEIRS;
        }
        boolean named = IntStream.range(0, sure.length).anyMatch(i -> sure[i] == Side.OURS);
        Sides sides = new Sides(tokens, words, people, sure, lands, named || isNamed(own));
        List<ReadPerson> read = new ArrayList<>();
        List<NamedPeople.At> mentions = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            String land = sides.side(i) == Side.OURS && !own.isEmpty() ? own : sides.country(i);
            read.add(person(people.get(i), sides.side(i), land, "people[" + i + "]", book));
            for (Mention mention : people.get(i).mentions()) {
                mentions.add(
                        new NamedPeople.At(
                                tokens.words(mention.from(), mention.to()),
                                tokens.words(mention.nameFrom(), mention.nameTo()),
                                i));
            }
        }
        mentions.sort(Comparator.comparingInt(at -> at.words().start()));
        return new NamedPeople(read, mentions);
    }

    private ReadPerson person(
            Roll.Named named, Side side, @Nullable String country, String path, SpanBook book) {
        Mention telling = named.telling();
        Mention full = named.fullest();
        Mention.Function function = telling.function();
        Mention honouring = named.honouring();
        Words all = tokens.words(telling.from(), telling.to());
        String name = book.one(path + ".name", found(full.nameFrom(), full.nameTo()));
        return new ReadPerson(
                name == null ? "" : name,
                honouring.hasHonorific()
                        ? book.one(
                                path + ".honorific",
                                found(honouring.honorific(), honouring.honorificEnd()))
                        : null,
                function == null
                        ? null
                        : book.one(path + ".function", found(function.from(), function.to())),
                book.one(path + ".institution", institution(telling)),
                country == null ? null : countries.name(country, words.language()),
                side,
                tokens.letter().folded().span(all.start(), all.end()));
    }

    private Found<String> found(int from, int to) {
        return new Found<>(tokens.original(from, to), tokens.words(from, to));
    }

    /**
     * The first country of the function or of its house, else the one behind the name: "King
     * Abdullah of Jordan".
     */
    private @Nullable String country(Mention mention) {
        Mention.Function function = mention.function();
        Mention.Range house = mention.house();
        String land = null;
        if (function != null) {
            boolean first =
                    mention.from() <= function.from() && function.from() < mention.nameFrom();
            land = countryIn(first ? mention.from() : function.from(), function.to());
        }
        if (land == null && house != null) {
            land = countryIn(house.from(), house.to());
        }
        boolean of = land == null && function != null && tokens.at(mention.nameTo()).is("of");
        return of
                ? countries.name(tokens, mention.nameTo() + 1).map(Phrases.Hit::value).orElse(null)
                : land;
    }

    private @Nullable String countryIn(int from, int to) {
        for (int i = from; i < to; i++) {
            int at = i;
            Optional<Phrases.Hit<String>> hit =
                    countries.adjective(tokens, at).or(() -> countries.name(tokens, at));
            if (hit.isPresent() && i + hit.get().length() <= to) {
                return hit.get().value();
            }
        }
        return null;
    }

    private @Nullable Found<String> institution(Mention mention) {
        Mention.Range house = mention.house();
        if (house != null) {
            return found(house.from(), house.to());
        }
        Mention.Function function = mention.function();
        for (int i = function == null ? 0 : function.from();
                function != null && i < function.to();
                i++) {
            boolean named =
                    words.of(Key.INSTITUTION).has(tokens, i)
                            || words.names(Key.INSTITUTION_KNOWN).has(tokens, i)
                            || institutions.end(i) > i;
            if (named && i != function.head() && !words.of(Key.ADJECTIVE).has(tokens, i)) {
                int end = i < function.head() ? institutions.end(i) : function.to();
                return end > i ? found(i, end) : null;
            }
        }
        return null;
    }

    private boolean isOurs(Roll.Named named) {
        Mention full = named.fullest();
        String name = Folded.plain(tokens.original(full.nameFrom(), full.nameTo()));
        return gazetteer.people().stream()
                .anyMatch(person -> person.ours() && Folded.plain(person.name()).equals(name));
    }

    /** An ambassador of no country said: ours, where the text names no country but ours. */
    private boolean isEnvoy(Mention mention) {
        Mention.Function function = mention.function();
        String head = function == null ? "" : tokens.at(function.head()).text();
        return head.startsWith("ambassad") || head.startsWith("embajador") || head.contains("سفير");
    }

    private boolean isNamed(String country) {
        return IntStream.range(0, tokens.size()).anyMatch(i -> country.equals(countryAt(i)));
    }

    private boolean otherCountryIsNamed(String own) {
        boolean ours = isNamed(own);
        return !ours
                || IntStream.range(0, tokens.size())
                        .mapToObj(this::countryAt)
                        .anyMatch(country -> country != null && !country.equals(own));
    }

    private @Nullable String countryAt(int token) {
        return countries
                .name(tokens, token)
                .or(() -> countries.adjective(tokens, token))
                .map(Phrases.Hit::value)
                .orElse(null);
    }
}
