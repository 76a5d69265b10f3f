/** What {@code dealwire doctor} looks at. */
package io.dealwire.ops.doctor;
