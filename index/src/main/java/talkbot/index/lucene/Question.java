package talkbot.index.lucene;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;

/**
 * What is asked of the passages.
 *
 * @param concepts the words with the ways to say them
 * @param pairs the pairs of characters that were typed, if there are any
 * @param whole the characters in one piece, if there is more than one word or pair
 */
record Question(List<Concept> concepts, Optional<Query> pairs, Optional<Query> whole) {

    Question {
        concepts = List.copyOf(concepts);
    }

    /** Whether there is nothing to look for. */
    boolean isEmpty() {
        return concepts.isEmpty() && pairs.isEmpty() && whole.isEmpty();
    }
}
