/**
 * Reading articles and companies from files and publishing them. Open {@link io.dealwire.ingest.ArticlePublisher}
 * first. Knows no stage.
 */
package io.dealwire.ingest;
