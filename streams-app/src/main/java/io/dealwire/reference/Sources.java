package io.dealwire.reference;

import io.dealwire.entity.index.CompanyNames;
import io.dealwire.entity.words.Countries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the source tables as {@link Listing}s: shares of companies only, no funds, warrants, units or shells. */
final class Sources {

    private static final Pattern NO_COMPANY = Pattern.compile(
            "\\b(etf|etn|etc|etp|fund|funds|fonds|ishares|spdr|proshares|direxion|leverage shares|warrants?|rights|units?|notes?|bond|"
                    + "municipal|income trust|bitcoin trust|ethereum|acquisition (corp|co|company|holdings|limited|ltd|i|ii|iii|iv|v|inc|\\d).*|"
                    + "acquisitions? corp.*|spac|capital pool|fundo|fiagro|fii|call|put|turbo|certificate|preferred|depositary|"
                    + "due \\d{4}|index|dividend income|opportunities trust|merger corp.*|blank check)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final String SEC = "sec-company-tickers.csv.gz";
    private static final String NASDAQ = "nasdaq-listings.csv.gz";
    private static final String LEADING = "sp500.csv.gz";
    private static final String WORLD = "financedatabase-equities.csv.gz";

    /** Exchange suffixes of symbols and the countries that are at home there. */
    private static final Map<String, Set<String>> HOMES = homes();

    private Sources() {}

    /** The tables that are not in the folder. */
    static List<String> missing(Path folder) {
        return Stream.of(SEC, NASDAQ, LEADING, WORLD)
                .filter(table -> !Files.isRegularFile(folder.resolve(table)))
                .toList();
    }

    /** The SEC's list: every company that files with the SEC, by CIK. */
    static List<Listing> sec(Path folder) {
        List<Listing> listings = new ArrayList<>();
        for (SourceTable.Row row : SourceTable.read(folder.resolve(SEC), "cik", "name", "ticker", "exchange")) {
            String name = row.text("name")
                    .replaceAll("\\s*/[A-Z]{2,4}/?$", "")
                    .replaceAll("/$", "")
                    .strip();
            String ticker = row.text("ticker");
            if (isCompany(name) && !ticker.matches(".*-(P.*|W.*|U|UN|R|RI)$")) {
                listings.add(new Listing("cik:" + row.text("cik"), name, ticker, row.text("exchange"), "", "", true));
            }
        }
        return listings;
    }

    /** Names by ticker, in mixed case, of companies listed on Nasdaq. */
    static Map<String, String> nasdaqNames(Path folder) {
        Map<String, String> names = new HashMap<>();
        for (SourceTable.Row row : SourceTable.read(folder.resolve(NASDAQ), "symbol", "company", "security", "etf")) {
            String security = row.text("security");
            boolean share = security.matches(".*(Common|Ordinary|American Depositary|ADS|Class [A-C]).*");
            if (!"Y".equals(row.text("etf")) && share && isCompany(row.text("company"))) {
                names.put(row.text("symbol"), row.text("company"));
            }
        }
        return names;
    }

    /** Names by CIK of the companies of the S&P 500. */
    static Map<String, String> leadingNames(Path folder) {
        Map<String, String> names = new HashMap<>();
        for (SourceTable.Row row : SourceTable.read(folder.resolve(LEADING), "name", "cik")) {
            String name = row.text("name").replaceAll("\\s*\\([^)]*\\)", "").strip();
            names.putIfAbsent("cik:" + row.number("cik"), name);
        }
        return names;
    }

    /** FinanceDatabase: companies of all countries, by row. */
    static List<Listing> financeDatabase(Path folder) {
        List<Listing> listings = new ArrayList<>();
        for (SourceTable.Row row :
                SourceTable.read(folder.resolve(WORLD), "symbol", "name", "exchange", "country", "sector", "isin")) {
            String name = row.text("name").replaceAll("\\s+", " ");
            String country = country(row.text("country"));
            if (name.isEmpty()
                    || !isCompany(name)
                    || country.isEmpty() && row.text("sector").isEmpty()) {
                continue;
            }
            String symbol = row.text("symbol");
            int dot = symbol.lastIndexOf('.');
            String place = dot < 0 ? "" : symbol.substring(dot + 1);
            boolean home = HOMES.getOrDefault(place, Set.of()).contains(country);
            listings.add(
                    new Listing("fd:" + symbol, name, symbol, row.text("exchange"), country, row.text("isin"), home));
        }
        return listings;
    }

    private static boolean isCompany(String name) {
        return !NO_COMPANY.matcher(name).find() && !CompanyNames.core(name).isEmpty();
    }

    private static String country(String name) {
        return Optional.of(name)
                .filter(n -> !n.isEmpty())
                .flatMap(Countries::code)
                .orElse("");
    }

    private static Map<String, Set<String>> homes() {
        String table =
                "=US L=GB,JE,GG,IE,IM IL=RU,KZ,KR,EG T=JP SZ=CN SS=CN AX=AU NS=IN BO=IN V=CA TO=CA CN=CA NE=CA HK=HK,CN,MO,BM,KY,SG"
                        + " MI=IT SA=BR VI=AT BK=TH DE=DE MX=MX KQ=KR KS=KR PA=FR,LU,NL KL=MY ST=SE,FI TWO=TW TW=TW SW=CH JK=ID SI=SG TA=IL"
                        + " OL=NO,BM,CY JO=ZA IS=TR BA=AR CO=DK HE=FI NZ=NZ ME=RU CA=EG MC=ES,LU AS=NL,GB,LU BR=BE AT=GR SR=SA LS=PT SN=CL CR=VE QA=QA"
                        + " BD=HU PR=CZ IC=IS IR=IE TL=EE RG=LV VS=LT WA=PL CL=CO LM=PE KW=KW AE=AE";
        Map<String, Set<String>> homes = new HashMap<>();
        for (String pair : table.split(" ")) {
            String[] sides = pair.split("=");
            homes.put(sides[0].toUpperCase(Locale.ROOT), Set.of(sides[1].split(",")));
        }
        return homes;
    }
}
