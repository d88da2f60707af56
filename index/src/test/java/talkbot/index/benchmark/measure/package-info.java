/** The measuring itself: time, space and whether the right passages come first. */
@NullMarked
package talkbot.index.benchmark.measure;

import org.jspecify.annotations.NullMarked;
