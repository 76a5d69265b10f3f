/**
 * How large what comes in may be, and how large a record gets at most. Open {@link io.dealwire.bounds.ArticleBounds}
 * first. The one place where these limits are written.
 */
package io.dealwire.bounds;
