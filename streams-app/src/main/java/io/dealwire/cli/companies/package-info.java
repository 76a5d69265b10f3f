/** Commands on the company reference. Open {@link io.dealwire.cli.companies.CompaniesCommand} first. */
package io.dealwire.cli.companies;
