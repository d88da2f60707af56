package talkbot.index.benchmark.measure;

/** Means over many answers. Not thread-safe. */
public final class Scores {

    private int count;
    private double ndcg;
    private double reciprocalRanks;
    private int early;

    Scores() {}

    void add(Score score) {
        count++;
        ndcg += score.ndcg();
        reciprocalRanks += score.reciprocalRank();
        early += score.early() ? 1 : 0;
    }

    /** How many answers. */
    public int count() {
        return count;
    }

    /** Mean normalised discounted cumulative gain of the first ten. */
    public double ndcg() {
        return ndcg / count;
    }

    /** Mean reciprocal rank within the first ten. */
    public double mrr() {
        return reciprocalRanks / count;
    }

    /** The share of answers with a good passage among the first five. */
    public double early() {
        return (double) early / count;
    }
}
