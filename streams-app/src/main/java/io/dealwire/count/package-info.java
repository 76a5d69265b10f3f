/**
 * Stage 4: deals counted by company. Open {@link io.dealwire.count.CompanyTally} first. A contribution replaces the
 * one before; imports no other stage.
 */
package io.dealwire.count;
