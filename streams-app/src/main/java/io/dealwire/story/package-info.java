/**
 * Stage 1: which articles are the same text. Open {@link io.dealwire.story.ArticleProcessor} first, the processors
 * read a record, ask the packages below and write what those say. Imports no other stage.
 */
package io.dealwire.story;
