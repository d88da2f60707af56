/** Who searches: {@link talkbot.index.benchmark.engine.Contender} names the engines that are compared. */
@NullMarked
package talkbot.index.benchmark.engine;

import org.jspecify.annotations.NullMarked;
