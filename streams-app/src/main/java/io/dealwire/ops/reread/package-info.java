/**
 * Sends articles through again that another reader or another company reference has read. Open {@link
 * io.dealwire.ops.reread.Rereading} first: what it promises while others publish is decided by {@link
 * io.dealwire.ops.reread.ArticleVersions}, a value; only the classes named after Kafka touch a broker.
 */
package io.dealwire.ops.reread;
