package talkbot.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.Bot;
import talkbot.core.answer.CommandHandler;
import talkbot.index.Problem;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(classes = {Bot.class, CommandHandler.class, ProblemText.class})
    void bothLanguagesHaveTheSameTexts(Class<?> owner) {
        Messages japanese = Messages.of(owner, Language.JAPANESE);
        Messages english = Messages.of(owner, Language.ENGLISH);
        assertThat(japanese.keys()).isEqualTo(english.keys());
        for (String key : english.keys()) {
            assertThatCode(() -> {
                        japanese.get(key, "n", 1);
                        english.get(key, "n", 1);
                    })
                    .as(key)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void everyKindOfProblemHasASentence() {
        for (Problem.Kind kind : Problem.Kind.values()) {
            Problem problem = new Problem("a.txt", OptionalInt.of(3), kind, "x");
            for (Language language : Language.values()) {
                assertThat(ProblemText.of(problem, language)).startsWith("a.txt:3: ");
            }
        }
    }

    @Test
    void theDetailsOfAProblemAreSaidInTheReadersLanguage() {
        Problem problem = new Problem(
                "a.talk.json", OptionalInt.of(3), Problem.Kind.BAD_SIDECAR, "date: a day as YYYY-MM-DD expected");
        assertThat(ProblemText.of(problem, Language.JAPANESE))
                .isEqualTo("a.talk.json:3: 添え書き(.talk.json)に誤りがあります: date: YYYY-MM-DD の形の日付にしてください");
        Problem unknown =
                new Problem("a.talk.json", OptionalInt.of(3), Problem.Kind.BAD_SIDECAR, "unknown field: titel");
        assertThat(ProblemText.reason(unknown, Language.JAPANESE)).endsWith("知らない項目です: titel");
        Problem noText = new Problem("a.txt", OptionalInt.empty(), Problem.Kind.NOT_TEXT, "");
        assertThat(ProblemText.of(noText, Language.ENGLISH)).doesNotContain("()");
    }

    @Test
    void numbersArePluralInEnglishOnly() {
        assertThat(Messages.of(CommandHandler.class, Language.ENGLISH).get("list.title", "n", 1))
                .isEqualTo("1 talk");
        assertThat(Messages.of(CommandHandler.class, Language.ENGLISH).get("list.title", "n", 2))
                .isEqualTo("2 talks");
    }

    @ParameterizedTest
    @CsvSource({
        "ja,JAPANESE",
        "ja-JP,JAPANESE",
        "ja_JP.UTF-8,JAPANESE",
        "en_US,ENGLISH",
        "fr,ENGLISH",
        "C.UTF-8,ENGLISH"
    })
    void tagsOfAllFormsNameALanguage(String tag, Language language) {
        assertThat(Language.ofTagOrEnglish(tag)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"灯台,JAPANESE", "GPT の話,JAPANESE", "lighthouse,ENGLISH", "123,JAPANESE", "ｱｲｳ,JAPANESE"})
    void theScriptOfTheWordsTellsTheLanguage(String words, Language language) {
        assertThat(Language.ofScript(words)).isEqualTo(language);
    }
}
