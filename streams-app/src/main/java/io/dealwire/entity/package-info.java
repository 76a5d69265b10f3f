/**
 * Stage 2: who and what is named in an article. {@link io.dealwire.entity.ArticleTagger} is the entrance; it is a pure
 * function of the article and a {@link io.dealwire.entity.CompanyIndex}. Words that steer it stand in the resource files
 * beside this package, not in code.
 */
package io.dealwire.entity;
