package io.dealwire.reference;

/**
 * One row of a source: a security of a company.
 *
 * @param key identity of the company, or of the row, in the source
 * @param name company name as the source writes it
 * @param ticker ticker as the product writes it
 * @param exchange code of the exchange in the source
 * @param country ISO 3166-1 alpha-2, empty when unknown
 * @param isin ISIN, empty when unknown
 * @param home whether it is listed where the company has its seat
 */
record Listing(String key, String name, String ticker, String exchange, String country, String isin, boolean home) {}
