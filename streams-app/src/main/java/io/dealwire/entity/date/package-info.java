/** Dates, relative ones by the day of publication. Open {@link io.dealwire.entity.date.DateTagger} first. */
package io.dealwire.entity.date;
