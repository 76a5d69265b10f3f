/** People with their role and company. Open {@link io.dealwire.entity.people.PeopleTagger} first. */
package io.dealwire.entity.people;
