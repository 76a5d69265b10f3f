/**
 * The company reference as an index of names: longest match over tokens, changed in layers while it is read. Open
 * {@link io.dealwire.entity.index.CompanyIndex} first. Reads no article.
 */
package io.dealwire.entity.index;
