package io.dealwire.schemas;

import io.dealwire.avro.Company;
import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.Deal;
import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealReport;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.TaggedArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The public contracts: as they are now, and as they were released. */
final class Contracts {

    private static final Path RELEASED = Path.of("src", "main", "resources", "released");

    private Contracts() {}

    /** The values of the public topics, as they are registered: without the property that is only for Java. */
    static List<Schema> current() {
        return Stream.of(
                        RawArticle.getClassSchema(),
                        TaggedArticle.getClassSchema(),
                        Deal.getClassSchema(),
                        DealEvent.getClassSchema(),
                        DealReport.getClassSchema(),
                        CompanyDealCounts.getClassSchema(),
                        Company.getClassSchema())
                .map(schema -> schema.toString().replace(",\"avro.java.string\":\"String\"", ""))
                .map(text -> new Schema.Parser().parse(text))
                .toList();
    }

    /** The released versions of a contract, the first one first. */
    static List<Schema> released(String name) {
        try (Stream<Path> versions = Files.list(RELEASED.resolve(name))) {
            return versions.sorted(Comparator.comparingInt(Contracts::number))
                    .map(Contracts::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a version. */
    static Path file(String name, int version) {
        return RELEASED.resolve(name).resolve(version + ".avsc");
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replace(".avsc", ""));
    }

    private static Schema read(Path file) {
        try {
            return new Schema.Parser().parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
