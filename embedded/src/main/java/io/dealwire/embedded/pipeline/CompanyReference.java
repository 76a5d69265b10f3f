package io.dealwire.embedded.pipeline;

import io.dealwire.avro.Company;
import io.dealwire.config.Settings;
import io.dealwire.ingest.publish.CompanyPublisher;
import io.dealwire.layout.Topics;
import io.dealwire.reference.ReferenceFile;
import io.dealwire.serde.AvroSerdes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/**
 * Brings the company reference that comes with the product into the topic of companies: once for a data folder, and again
 * when the product comes with another one. What a user has changed in the topic since is left alone.
 */
final class CompanyReference {

    private static final String MARK = "reference-version";

    private final Path mark;
    private final String version;
    private final boolean wanted;
    private final CompletableFuture<Map<String, Company>> companies;

    private CompanyReference(Path mark, String version, boolean wanted) {
        this.mark = mark;
        this.version = version;
        this.wanted = wanted;
        // Reading takes as long as the broker needs to come up.
        this.companies = wanted
                ? CompletableFuture.supplyAsync(() -> ReferenceFile.companies(ReferenceFile.shipped(), version))
                : CompletableFuture.completedFuture(Map.of());
    }

    /**
     * Looks whether the reference has to be loaded, and begins to read it.
     *
     * @param folder of the data that the topic is in
     */
    static CompanyReference forData(Path folder) {
        try {
            Path mark = folder.resolve(MARK);
            String version = version();
            boolean there = Files.exists(mark) && Files.readString(mark).equals(version);
            return new CompanyReference(mark, version, !there);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads it; returns the number of companies, or nothing when they are there already. */
    OptionalInt load(Settings settings, AvroSerdes serdes) {
        if (!wanted) {
            return OptionalInt.empty();
        }
        Map<String, Company> all = companies.join();
        try (CompanyPublisher publisher = CompanyPublisher.open(
                settings.kafka(),
                serdes.published(Company.class).serializer(),
                Topics.under(settings.topics().prefix()).companies())) {
            all.forEach(publisher::put);
            publisher.flush();
        }
        try {
            Files.writeString(mark, version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return OptionalInt.of(all.size());
    }

    private static String version() throws IOException {
        try (InputStream shipped = ReferenceFile.class.getResourceAsStream(ReferenceFile.SHIPPED)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(shipped.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
