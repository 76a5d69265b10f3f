/**
 * The page that people look at. Open {@link io.dealwire.query.page.PageRoutes} first. Hands out files as they are in
 * {@code resources/page}; what they show they ask the interface for, as any other client does.
 */
package io.dealwire.query.page;
