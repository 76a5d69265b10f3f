package io.dealwire.reference;

import io.dealwire.entity.Countries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the source tables as {@link Listing}s: shares of companies only, no funds, warrants, units or shells. */
final class Sources {

    private static final Pattern NO_COMPANY = Pattern.compile(
            "\\b(etf|etn|etc|etp|fund|funds|fonds|ishares|spdr|proshares|direxion|leverage shares|warrants?|rights|units?|notes?|bond|"
                    + "municipal|income trust|bitcoin trust|ethereum|acquisition (corp|co|company|holdings|limited|ltd|i|ii|iii|iv|v|inc|\\d).*|"
                    + "acquisitions? corp.*|spac|capital pool|fundo|fiagro|fii|call|put|turbo|certificate|preferred|depositary|"
                    + "due \\d{4}|index|dividend income|opportunities trust|merger corp.*|blank check)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Exchange suffixes of symbols and the countries that are at home there. */
    private static final Map<String, Set<String>> HOMES = homes();

    private Sources() {}

    /** The SEC's list: every company that files with the SEC, by CIK. */
    static List<Listing> sec(Path folder) {
        List<Listing> listings = new ArrayList<>();
        for (Map<String, String> row : Csv.read(folder.resolve("sec-company-tickers.csv.gz"))) {
            String name = row.get("name")
                    .replaceAll("\\s*/[A-Z]{2,4}/?$", "")
                    .replaceAll("/$", "")
                    .strip();
            String ticker = row.get("ticker");
            if (isCompany(name) && !ticker.matches(".*-(P.*|W.*|U|UN|R|RI)$")) {
                listings.add(new Listing("cik:" + row.get("cik"), name, ticker, row.get("exchange"), "", "", true));
            }
        }
        return listings;
    }

    /** Names by ticker, in mixed case, of companies listed on Nasdaq. */
    static Map<String, String> nasdaqNames(Path folder) {
        Map<String, String> names = new HashMap<>();
        for (Map<String, String> row : Csv.read(folder.resolve("nasdaq-listings.csv.gz"))) {
            String security = row.getOrDefault("security", "");
            boolean share = security.matches(".*(Common|Ordinary|American Depositary|ADS|Class [A-C]).*");
            if (!"Y".equals(row.get("etf")) && share && isCompany(row.get("company"))) {
                names.put(row.get("symbol"), row.get("company"));
            }
        }
        return names;
    }

    /** Names by CIK of the companies of the S&P 500. */
    static Map<String, String> leadingNames(Path folder) {
        Map<String, String> names = new HashMap<>();
        for (Map<String, String> row : Csv.read(folder.resolve("sp500.csv.gz"))) {
            String name = row.get("name").replaceAll("\\s*\\([^)]*\\)", "").strip();
            names.putIfAbsent("cik:" + Long.parseLong(row.get("cik")), name);
        }
        return names;
    }

    /** FinanceDatabase: companies of all countries, by row. */
    static List<Listing> financeDatabase(Path folder) {
        List<Listing> listings = new ArrayList<>();
        for (Map<String, String> row : Csv.read(folder.resolve("financedatabase-equities.csv.gz"))) {
            String name = row.get("name").replaceAll("\\s+", " ");
            String country = country(row.get("country"));
            if (name.isEmpty()
                    || !isCompany(name)
                    || country.isEmpty() && row.get("sector").isEmpty()) {
                continue;
            }
            String symbol = row.get("symbol");
            int dot = symbol.lastIndexOf('.');
            String place = dot < 0 ? "" : symbol.substring(dot + 1);
            boolean home = HOMES.getOrDefault(place, Set.of()).contains(country);
            listings.add(
                    new Listing("fd:" + symbol, name, symbol, row.get("exchange"), country, row.get("isin"), home));
        }
        return listings;
    }

    private static boolean isCompany(String name) {
        return !NO_COMPANY.matcher(name).find();
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
