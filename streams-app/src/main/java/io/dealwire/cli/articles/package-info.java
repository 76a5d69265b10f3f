/** Commands that bring articles in. Open {@link io.dealwire.cli.articles.PublishCommand} first. */
package io.dealwire.cli.articles;
