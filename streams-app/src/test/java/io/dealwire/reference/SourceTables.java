package io.dealwire.reference;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A folder of small source tables, empty at first. */
public final class SourceTables {

    private final Path folder;

    public SourceTables(Path folder) {
        this.folder = folder;
        sec("");
        nasdaq("");
        leading("");
        world("");
    }

    public void sec(String rows) {
        table("sec-company-tickers", "cik,name,ticker,exchange\n" + rows);
    }

    public void nasdaq(String rows) {
        table("nasdaq-listings", "symbol,company,security,etf\n" + rows);
    }

    public void leading(String rows) {
        table("sp500", "symbol,name,sector,headquarters,cik,founded\n" + rows);
    }

    public void world(String rows) {
        table("financedatabase-equities", "symbol,name,exchange,country,sector,isin,website,delisted\n" + rows);
    }

    public void table(String name, String text) {
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".csv.gz")))) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
