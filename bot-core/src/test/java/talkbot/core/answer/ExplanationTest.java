package talkbot.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static talkbot.core.answer.Searches.explain;
import static talkbot.core.answer.Searches.found;
import static talkbot.core.answer.Searches.hit;
import static talkbot.core.answer.Searches.match;
import static talkbot.core.answer.Shown.notes;
import static talkbot.core.answer.Shown.paragraphs;

import org.junit.jupiter.api.Test;
import talkbot.core.message.Language;
import talkbot.core.reply.Reply;
import talkbot.index.Match.How;
import talkbot.index.SearchHit;
import talkbot.index.SearchResult;

class ExplanationTest {

    @Test
    void anExplanationSaysInWordsWhyAHitStandsWhereItStands() {
        SearchHit first = hit(match("fog", "霧", How.EQUAL), match("fog", "霧", How.MEANING));
        Reply reply = explain(Language.ENGLISH, "fog", found(first));
        assertThat(notes(reply))
                .contains("Score 1.00", "1.00 · “fog” → 霧: equal by the glossary, by the dictionary; in the passage");
    }

    @Test
    void whereNothingFitsItIsExplainedWhatIsNearest() {
        Reply reply = explain(Language.ENGLISH, "霧の日", SearchResult.NOTHING);
        assertThat(paragraphs(reply)).containsExactly("Nothing was found for “霧の日”. This is nearest:");
    }
}
