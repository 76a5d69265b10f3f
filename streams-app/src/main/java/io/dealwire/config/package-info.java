/** All settings, each declared once: key, default, what is allowed, what it is for. {@link io.dealwire.config.Settings} is the way in. */
package io.dealwire.config;
