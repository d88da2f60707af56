package talkbot.index.transcript.topic;

/**
 * How well each run of units goes together as a chapter: the likelihood of its words under a word distribution of its
 * own, drawn around that of the whole talk, against the talk's distribution alone (J. Eisenstein and R. Barzilay,
 * “Bayesian Unsupervised Topic Segmentation”, EMNLP 2008, with a Dirichlet prior that is centred on the talk's own
 * frequencies); and how its length fits.
 */
final class Segments {

    /** How many words of the talk at large a chapter's own distribution starts from. */
    private static final double PRIOR = 100;
    /** Words of one chapter come in company: that eight of them fit is the evidence of one. */
    private static final double WORD = 1.0 / 8;
    /** Longest chapter, in mean chapters. */
    private static final double LONGEST = 4;

    private final double[][] fit;

    private Segments(double[][] fit) {
        this.fit = fit;
    }

    static Segments of(WordCounts words, Units units) {
        int all = 0;
        for (int count : words.units()) {
            all += count;
        }
        double total = Math.max(1, all);
        double[] logShare = new double[words.units().length];
        double[] prior = new double[logShare.length];
        for (int word = 0; word < prior.length; word++) {
            double share = words.units()[word] / total;
            prior[word] = PRIOR * share;
            logShare[word] = share > 0 ? Math.log(share) : 0;
        }
        double longest = LONGEST * meanLength(units);
        int[] seen = new int[prior.length];
        double[][] fit = new double[units.count()][];
        for (int first = 0; first < fit.length; first++) {
            int end = first;
            double size = 0;
            while (end < fit.length && (end == first || size + units.sizes()[end] <= longest)) {
                size += units.sizes()[end++];
            }
            double[] row = new double[end - first];
            double likelihood = 0;
            int count = 0;
            for (int unit = first; unit < end; unit++) {
                for (int word : words.byUnit()[unit]) {
                    likelihood += Math.log((seen[word]++ + prior[word]) / (count++ + PRIOR)) - logShare[word];
                }
                row[unit - first] = WORD * likelihood;
            }
            for (int unit = first; unit < end; unit++) {
                for (int word : words.byUnit()[unit]) {
                    seen[word] = 0;
                }
            }
            fit[first] = row;
        }
        return new Segments(fit);
    }

    /** The mean length of a chapter. */
    static double meanLength(Units units) {
        double size = 0;
        for (double unit : units.sizes()) {
            size += unit;
        }
        return size / units.chapters();
    }

    /**
     * The same with a preference for lengths near the mean: log-normal, not normalised.
     *
     * @param spread its standard deviation, in natural logarithms of the length
     */
    Segments withLengths(Units units, double spread) {
        double mean = meanLength(units);
        double[][] fitting = new double[fit.length][];
        for (int first = 0; first < fit.length; first++) {
            fitting[first] = fit[first].clone();
            double size = 0;
            for (int more = 0; more < fitting[first].length; more++) {
                size += units.sizes()[first + more];
                double ratio = Math.log(Math.max(1, size) / mean) / spread;
                fitting[first][more] -= ratio * ratio / 2;
            }
        }
        return new Segments(fitting);
    }

    /** Runs of the same lengths that all fit alike. */
    Segments blank() {
        double[][] zero = new double[fit.length][];
        for (int first = 0; first < fit.length; first++) {
            zero[first] = new double[fit[first].length];
        }
        return new Segments(zero);
    }

    /** For each unit, by the number of units after the first, how well the run that starts there is a chapter. */
    double[][] fit() {
        return fit;
    }
}
