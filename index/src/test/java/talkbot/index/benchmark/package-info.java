/**
 * Measures search side by side with what a team would otherwise take: {@link talkbot.index.benchmark.Benchmark} is the
 * program, docs/benchmark.md its manual. Not part of the tests' run but for one small one.
 */
@NullMarked
package talkbot.index.benchmark;

import org.jspecify.annotations.NullMarked;
