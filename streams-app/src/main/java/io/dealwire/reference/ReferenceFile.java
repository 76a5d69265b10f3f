package io.dealwire.reference;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import io.dealwire.avro.Company;
import io.dealwire.bounds.CompanyBounds;
import io.dealwire.json.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * The reference file: one JSON object a line ({@link ReferenceEntry}), plain or gzip, by whatever name. The product carries
 * one; users may bring their own.
 */
public final class ReferenceFile {

    /** The reference that comes with the product. */
    public static final String SHIPPED = "/reference/companies.jsonl.gz";

    private static final ObjectReader READER =
            Json.mapper().readerFor(ReferenceEntry.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private ReferenceFile() {}

    /** The shipped reference. */
    public static List<ReferenceEntry> shipped() {
        return entries(Lines.ofResource(SHIPPED), SHIPPED);
    }

    /**
     * Reads a file.
     *
     * @throws UncheckedIOException when it cannot be read; the message names it
     * @throws IllegalArgumentException when a line is no entry, one whose id is no text, or one over the {@link CompanyBounds}; the message names file and
     *     line
     */
    public static List<ReferenceEntry> read(Path file) {
        return entries(Lines.of(file), file.toString());
    }

    /** The entries as records of the {@code companies} topic, by company id; of several with one id the last. */
    public static Map<String, Company> companies(List<ReferenceEntry> entries, String version) {
        Map<String, Company> companies = new LinkedHashMap<>();
        for (ReferenceEntry entry : entries) {
            companies.put(entry.id(), company(entry, version));
        }
        return companies;
    }

    /** The ids that more than one entry has, each once, in order. */
    public static List<String> repeated(List<ReferenceEntry> entries) {
        Set<String> seen = new HashSet<>();
        return entries.stream()
                .map(ReferenceEntry::id)
                .filter(id -> !seen.add(id))
                .distinct()
                .toList();
    }

    /**
     * Writes a file, compressed when its name ends in {@code .gz}. The same entries give the same bytes.
     *
     * @throws UncheckedIOException when it cannot be written; the message names it
     */
    public static void write(List<ReferenceEntry> entries, Path file) {
        boolean zipped = file.toString().endsWith(".gz");
        try (OutputStream bytes = Files.newOutputStream(file);
                OutputStream stream = zipped ? new GZIPOutputStream(bytes) : bytes;
                BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
            for (ReferenceEntry entry : entries) {
                writer.write(Json.mapper().writeValueAsString(entry));
                writer.write('\n');
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be written", failed);
        }
    }

    private static Company company(ReferenceEntry entry, String version) {
        return Company.newBuilder()
                .setName(entry.name())
                .setAliases(entry.aliases())
                .setCommonNames(entry.common())
                .setTickers(entry.tickers())
                .setIsin(entry.isin().isEmpty() ? null : entry.isin())
                .setCountry(entry.country().isEmpty() ? null : entry.country())
                .setWeight(entry.weight())
                .setKeywords(entry.keywords())
                .setVersion(version)
                .build();
    }

    private static List<ReferenceEntry> entries(List<String> lines, String name) {
        List<ReferenceEntry> entries = new ArrayList<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (!line.isBlank()) {
                entries.add(entry(line, name, number));
            }
        }
        return entries;
    }

    private static ReferenceEntry entry(String line, String name, int number) {
        try {
            ReferenceEntry entry = READER.readValue(line);
            CompanyBounds.notText(entry.id())
                    .or(() -> CompanyBounds.excess(entry.id()))
                    .or(() -> CompanyBounds.excess(company(entry, "")))
                    .ifPresent(excess -> {
                        throw new IllegalArgumentException(excess);
                    });
            return entry;
        } catch (IOException | RuntimeException invalid) {
            String why = invalid instanceof JacksonException json ? json.getOriginalMessage() : invalid.getMessage();
            throw new IllegalArgumentException(
                    name + ", line " + number + ": not a company entry (" + why + ")", invalid);
        }
    }
}
