/** Reading articles from files and publishing them. */
package io.dealwire.ingest;
