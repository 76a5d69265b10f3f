/** Amounts of money with their currency. Open {@link io.dealwire.entity.money.MoneyTagger} first. */
package io.dealwire.entity.money;
