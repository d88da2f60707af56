package talkbot.core.command;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Which chapter is meant. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChapterPick.ByNumber.class, name = "n"),
    @JsonSubTypes.Type(value = ChapterPick.ByAnchor.class, name = "a"),
    @JsonSubTypes.Type(value = ChapterPick.ByTopic.class, name = "t"),
})
public sealed interface ChapterPick {

    /** The chapter of this number, from 1; it need not exist. */
    record ByNumber(int number) implements ChapterPick {}

    /** The chapter in which the passage of this anchor stands. */
    record ByAnchor(String anchor) implements ChapterPick {}

    /** The chapter that treats this topic. */
    record ByTopic(String words) implements ChapterPick {}
}
