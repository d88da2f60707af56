package talkbot.index.summarizer;

import talkbot.index.Talk;

/** Gives a talk and its chapters other summaries than those it was read with. Safe for use by many threads. */
public interface Summarizer {

    /** Leaves the summaries as they are: sentences of the talk. */
    Summarizer NONE = new Summarizer() {
        @Override
        public Talk summarize(Talk talk) {
            return talk;
        }

        @Override
        public String fingerprint() {
            return "";
        }
    };

    /** The talk with its summaries; never fails: what cannot be summarised keeps the summary it has. */
    Talk summarize(Talk talk);

    /** Tells summaries of one kind from those of another, so that an index is built anew where that changes. */
    String fingerprint();
}
