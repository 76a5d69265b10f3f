/**
 * All settings, each declared once: key, default, what is allowed, what it is for. Open {@link
 * io.dealwire.config.Settings} first. No other package reads the environment or writes a default.
 */
package io.dealwire.config;
