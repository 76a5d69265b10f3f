/** What {@code dealwire doctor} looks at. Open {@link io.dealwire.ops.doctor.Finding} first. Looks, never changes. */
package io.dealwire.ops.doctor;
