package talkbot.index.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import talkbot.index.Library;
import talkbot.index.Talk;

/** Where a query may find anything at all. Safe for use by many threads. */
final class Filters {

    private final Library library;
    private final CharacterPairs pairs;
    /** What may be found at all; nothing for everything. */
    private final Optional<Query> only;

    /** Over all talks of an index. */
    Filters(Library library, CharacterPairs pairs) {
        this(library, pairs, Optional.empty());
    }

    private Filters(Library library, CharacterPairs pairs, Optional<Query> only) {
        this.library = library;
        this.pairs = pairs;
        this.only = only;
    }

    /** Over these talks of an index that has others too, which nobody is to notice. */
    static Filters within(Library library, CharacterPairs pairs) {
        return new Filters(
                library,
                pairs,
                Optional.of(
                        in(Fields.TALK, library.talks().stream().map(Talk::id).toList())));
    }

    /** What may be found at all, whatever is looked for; nothing for everything. */
    Optional<Query> only() {
        return only;
    }

    /**
     * The documents to look at; nothing if these are all.
     *
     * @param talk the id of the only talk, or nothing for all
     */
    Optional<Query> of(TypedQuery typed, Optional<String> talk) {
        BooleanQuery.Builder filter = new BooleanQuery.Builder();
        only.ifPresent(seen -> filter.add(seen, Occur.FILTER));
        talk.ifPresent(id -> filter.add(new TermQuery(new Term(Fields.TALK, id)), Occur.FILTER));
        for (String name : typed.talks()) {
            filter.add(in(Fields.TALK, talksNamed(name)), Occur.FILTER);
        }
        for (String name : typed.speakers()) {
            filter.add(
                    new BooleanQuery.Builder()
                            .add(in(Fields.SPEAKER, speakersNamed(name)), Occur.SHOULD)
                            .add(in(Fields.TALK, talksWithSpeaker(name)), Occur.SHOULD)
                            .build(),
                    Occur.FILTER);
        }
        for (String quoted : typed.quoted()) {
            phrase(quoted).ifPresent(phrase -> filter.add(phrase, Occur.FILTER));
        }
        for (String excluded : typed.excluded()) {
            phrase(excluded).ifPresent(phrase -> filter.add(phrase, Occur.MUST_NOT));
        }
        BooleanQuery all = filter.build();
        if (!all.clauses().isEmpty()) {
            // Exclusions alone would find nothing.
            filter.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return all.clauses().isEmpty() ? Optional.empty() : Optional.of(filter.build());
    }

    private Optional<Query> phrase(String words) {
        return words.codePointCount(0, words.length()) == 1
                ? pairs.some(Fields.PAIRS, words).or(() -> pairs.whole(Fields.PAIRS, words))
                : pairs.whole(Fields.PAIRS, words);
    }

    private List<String> talksNamed(String name) {
        // An id means its talk alone, also where it is the beginning of another one's.
        Optional<Talk> exactly = library.talks().stream()
                .filter(talk -> Concepts.folded(talk.id()).equals(name))
                .findFirst();
        if (exactly.isPresent()) {
            return List.of(exactly.get().id());
        }
        return library.talks().stream()
                .filter(talk -> Stream.concat(Stream.of(talk.title(), talk.id()), talk.speakers().stream())
                        .anyMatch(n -> contains(n, name)))
                .map(Talk::id)
                .toList();
    }

    /** A talk that one person gives needs no labels. */
    private List<String> talksWithSpeaker(String name) {
        return library.talks().stream()
                .filter(talk ->
                        talk.speakers().size() == 1 && contains(talk.speakers().get(0), name))
                .map(Talk::id)
                .toList();
    }

    private Set<String> speakersNamed(String name) {
        return library.talks().stream()
                .flatMap(Talk::passages)
                .flatMap(passage -> passage.speaker().stream())
                .filter(speaker -> contains(speaker, name))
                .collect(Collectors.toSet());
    }

    private static boolean contains(String name, String part) {
        String squeezed = squeezed(part);
        return !squeezed.isEmpty() && squeezed(name).contains(squeezed);
    }

    private static String squeezed(String name) {
        return Concepts.folded(name).replaceAll("[\\p{P}\\p{Z}]", "").toLowerCase(Locale.ROOT);
    }

    private static Query in(String field, Collection<String> values) {
        List<BytesRef> terms = new ArrayList<>();
        values.forEach(value -> terms.add(new BytesRef(value)));
        return new TermInSetQuery(field, terms);
    }
}
