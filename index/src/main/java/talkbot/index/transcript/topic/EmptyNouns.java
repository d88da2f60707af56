package talkbot.index.transcript.topic;

import java.util.Set;

/** Japanese nouns that say nothing by themselves. */
final class EmptyNouns {

    /** Nouns that no phrase ends with, since they say nothing without what they stand for or go on to a verb. */
    static final Set<String> NO_END = Set.of(
            "的", "上", "中", "後", "前", "間", "時", "目", "達", "等", "側", "内", "外", "下", "気", "風", "系", "感", "形", "点", "意味",
            "感じ", "場合", "部分", "話", "人", "人々", "自身", "自体", "以上", "以下", "以外", "最初", "最後", "全部", "全体", "全員", "両方", "本当",
            "普通", "一般", "可能", "必要", "重要", "大事", "例", "一つ", "個", "他", "同士", "方", "皆", "何", "一緒", "面", "版", "性質", "用",
            "望み", "裏", "横", "隣", "そば", "近く", "奥", "手前", "周り", "途中", "真ん中", "表");

    /** Nouns that no phrase begins with. */
    static final Set<String> NO_START = Set.of(
            "意味", "感じ", "場合", "部分", "話", "人", "人々", "自身", "自体", "以上", "以下", "最初", "最後", "全部", "全体", "全員", "両方", "本当",
            "普通", "例", "一つ", "他", "同士", "方", "皆", "何", "上", "中", "後", "前", "間", "時", "次", "同じ", "別", "実際", "通り", "以前",
            "以外", "種", "類", "うち", "個人的", "自分", "裏", "横", "隣", "そば", "近く", "近所", "奥", "手前", "周り", "途中", "真ん中", "表");

    private EmptyNouns() {}
}
