/**
 * Why two texts are one story or are not, for people who ask. Open {@link io.dealwire.story.explain.StoryExplanation}
 * first. Decides nothing.
 */
package io.dealwire.story.explain;
