/**
 * Stage 2: who and what is named in an article. Open {@link io.dealwire.entity.ArticleTagger} first: a pure function
 * of the article and a {@code CompanyIndex}. Imports no other stage.
 */
package io.dealwire.entity;
