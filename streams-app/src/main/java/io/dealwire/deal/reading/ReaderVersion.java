package io.dealwire.deal.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The version of what tags and reads an article, the company reference left aside: a digest of the classes and tables that it is made
 * of. Nobody has to remember to raise it; the price is that it also changes where code was only rewritten, and articles are then read
 * again to the same effect.
 */
public final class ReaderVersion {

    /** What a reading depends on, as folders of classes and of tables below the root of the program. */
    private static final List<String> MADE_OF = List.of(
            "io/dealwire/text",
            "io/dealwire/grammar",
            "io/dealwire/entity",
            "io/dealwire/deal/key",
            "io/dealwire/deal/text",
            "io/dealwire/deal/claim",
            "io/dealwire/deal/reading",
            "text",
            "grammar",
            "entity",
            "deal");

    private static final int DIGITS = 16;

    private static final String CURRENT = ofProgram();

    private ReaderVersion() {}

    /** The version of this program's reader: sixteen hexadecimal digits. */
    public static String current() {
        return CURRENT;
    }

    private static String ofProgram() {
        try {
            Path program = Path.of(ReaderVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(program)) {
                return of(program);
            }
            try (FileSystem jar = FileSystems.newFileSystem(program)) {
                return of(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The version of a program that lies below a folder, which may be the root of a jar. */
    static String of(Path root) throws IOException {
        MessageDigest digest = sha256();
        for (String folder : MADE_OF) {
            for (Path file : files(root.resolve(folder))) {
                digest.update(
                        root.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
