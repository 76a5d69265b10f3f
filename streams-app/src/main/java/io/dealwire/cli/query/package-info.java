/** Commands that ask a running instance over HTTP, and the texts they print. */
package io.dealwire.cli.query;
