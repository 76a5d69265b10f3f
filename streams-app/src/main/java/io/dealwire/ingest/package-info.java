/** Reading articles from files and requests. Open {@link io.dealwire.ingest.ArticleReader} first. Knows no stage. */
package io.dealwire.ingest;
