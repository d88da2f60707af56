package talkbot.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import talkbot.index.ChapterMatch;

final class ChapterRanking {

    private static final double NEAR = 0.4;
    private static final double THERE = 0.5;

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;
    private final Places places;
    private final int[][] chapters;
    private final double usual;

    ChapterRanking(IndexSearcher searcher, Vocabulary vocabulary, Places places) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
        this.places = places;
        int n = searcher.getIndexReader().maxDoc();
        int[] count = new int[n];
        for (int d = 0; d < n; d++) if (places.chapterOf(d) >= 0) count[places.chapterOf(d)]++;
        chapters = new int[n][];
        int c = 0; long all = 0;
        for (int d = 0; d < n; d++) if (count[d] > 0) { chapters[d] = new int[count[d]]; c++; all += count[d]; }
        usual = c == 0 ? 1 : (double) all / c;
        int[] at = new int[n];
        for (int d = 0; d < n; d++) { int ch = places.chapterOf(d); if (ch >= 0) chapters[ch][at[ch]++] = d; }
    }

    static final double KAPPA = Double.parseDouble(System.getProperty("kappa", "1.2"));
    static final double WT = Double.parseDouble(System.getProperty("wt", "1"));
    static final double WP = Double.parseDouble(System.getProperty("wp", "1"));
    static final double WS = Double.parseDouble(System.getProperty("ws", "1"));
    static final double MIN = Double.parseDouble(System.getProperty("min", "0"));
    static final boolean DBG = Boolean.getBoolean("dbg");

    record Row(int doc, double t, double p, double s, double a, double score, String detail) {}

    List<ChapterMatch> rank(List<Concept> concepts, Optional<Query> filter, int limit) throws IOException {
        int n = searcher.getIndexReader().maxDoc();
        double all = 0, all2 = 0;
        List<float[]> says = new ArrayList<>();
        for (Concept concept : concepts) {
            all += concept.rarity();
            all2 += concept.rarity() * concept.rarity();
            says.add(concept.alternatives().isEmpty() ? new float[n] : Says.everywhere(searcher, vocabulary, concept, new float[n]));
        }
        if (DBG) dump(concepts, says, n, filter);
        boolean[] pass = new boolean[n];
        if (filter.isPresent()) {
            for (var hit : searcher.search(filter.get(), n).scoreDocs) pass[hit.doc] = true;
        } else Arrays.fill(pass, true);
        List<Row> rows = new ArrayList<>();
        for (int ch = 0; ch < n; ch++) {
            if (chapters[ch] == null || !pass[ch]) continue;
            int[] ps = chapters[ch];
            double t = 0, s = 0, a = 0;
            double[] score = new double[ps.length], cov = new double[ps.length];
            StringBuilder detail = new StringBuilder();
            for (int k = 0; k < says.size(); k++) {
                double w = concepts.get(k).rarity();
                float[] f = says.get(k);
                double title = Math.min(1, f[ch] * 1.2);
                double tf = 0;
                for (int i = 0; i < ps.length; i++) {
                    double own = f[ps[i]];
                    tf += own;
                    double near = Math.max(i > 0 ? f[ps[i - 1]] : 0, i + 1 < ps.length ? f[ps[i + 1]] : 0);
                    double ev = own + NEAR * near;
                    score[i] += w * ev;
                    cov[i] += w * Math.min(1, ev / THERE);
                }
                double share = tf / (tf + KAPPA * (0.25 + 0.75 * ps.length / usual));
                t += w * title;
                s += w * share;
                double about = Math.max(title, share);
                a += w * w * about;
                if (DBG) detail.append(String.format(" %s(%.1f t%.2f tf%.1f s%.2f)", concepts.get(k).typed(), w, title, tf, share));
            }
            double p = 0;
            for (int i = 0; i < ps.length; i++) p = Math.max(p, score[i] / all * cov[i] / all);
            t /= all; s /= all; a /= all2;
            double total = WT * t + WP * p + WS * s;
            if (total > 0 && a >= MIN) rows.add(new Row(ch, t, p, s, a, total, detail.toString()));
        }
        rows.sort(Comparator.comparingDouble(Row::score).reversed());
        if (DBG) {
            for (Row r : rows.subList(0, Math.min(5, rows.size()))) {
                ChapterMatch m = places.chapter(r.doc());
                System.err.printf("## %s %d %s | t%.2f p%.2f s%.2f a%.2f = %.2f n%d %s%n", m.talk().id().substring(0, 3), m.chapter().number(), m.chapter().title(), r.t, r.p, r.s, r.a, r.score, chapters[r.doc].length, r.detail);
            }
        }
        List<ChapterMatch> matches = new ArrayList<>();
        for (Row r : rows.subList(0, Math.min(limit, rows.size()))) {
            ChapterMatch m = places.chapter(r.doc());
            matches.add(new ChapterMatch(m.talk(), m.chapter(), r.score()));
        }
        return matches;
    }

    private void dump(List<Concept> concepts, List<float[]> says, int n, Optional<Query> filter) throws IOException {
        StringBuilder b = new StringBuilder("@@{\"filter\":" + filter.isPresent() + ",\"concepts\":[");
        List<float[]> own = new ArrayList<>();
        for (int k = 0; k < concepts.size(); k++) {
            Concept c = concepts.get(k);
            List<Alternative> o = c.alternatives().stream().filter(x -> x.how() != talkbot.index.Match.How.MEANING).toList();
            own.add(o.isEmpty() ? new float[n] : Says.everywhere(searcher, vocabulary, new Concept(c.typed(), c.from(), c.to(), o, c.rarity(), c.postings()), new float[n]));
            b.append(k > 0 ? "," : "").append(String.format("{\"t\":\"%s\",\"from\":%d,\"to\":%d,\"w\":%.3f,\"alts\":%d,\"own\":%d}", c.typed().replace("\"", ""), c.from(), c.to(), c.rarity(), c.alternatives().size(), o.size()));
        }
        b.append("],\"chapters\":[");
        boolean first = true;
        for (int ch = 0; ch < n; ch++) {
            if (chapters[ch] == null) continue;
            ChapterMatch m = places.chapter(ch);
            b.append(first ? "" : ",").append(String.format("{\"s\":\"%s\",\"line\":%d,\"end\":%d,\"n\":%d,\"made\":%b,\"k\":[", m.talk().id().substring(0, 3), m.chapter().lines().first(), m.chapter().lines().last(), m.chapter().number(), m.chapter().titleOrigin() != talkbot.index.TitleOrigin.SOURCE));
            first = false;
            List<talkbot.index.words.Term> terms = talkbot.index.words.TermMaker.terms(talkbot.index.words.WordCutter.cut(m.chapter().summary().text()));
            for (int k = 0; k < concepts.size(); k++) {
                double sum = 0;
                for (Alternative alt : concepts.get(k).alternatives()) for (int i = 0; i < terms.size(); i++) if (terms.get(i).text().equals(alt.terms().get(0)) && alt.end(terms, i) > 0) sum = Math.max(sum, alt.weight());
                b.append(k > 0 ? "," : "").append(String.format("{\"T\":%.3f,\"To\":%.3f,\"S\":%.3f,\"p\":[", says.get(k)[ch], own.get(k)[ch], sum));
                for (int i = 0; i < chapters[ch].length; i++) b.append(i > 0 ? "," : "").append(String.format("%.2f", says.get(k)[chapters[ch][i]]));
                b.append("],\"o\":[");
                for (int i = 0; i < chapters[ch].length; i++) b.append(i > 0 ? "," : "").append(String.format("%.2f", own.get(k)[chapters[ch][i]]));
                b.append("]}");
            }
            b.append("]}");
        }
        System.err.println(b + "]}");
    }
}
