/**
 * Measures what the pipeline finds against labels: precision and recall of stories and deals.
 *
 * <p>Pure code: labels ({@link io.dealwire.evaluation.GoldArticle}) and findings ({@link io.dealwire.evaluation.Finding})
 * come in as values, {@link io.dealwire.evaluation.StoryScore} and {@link io.dealwire.evaluation.DealAccuracy} go out.
 */
package io.dealwire.evaluation;
