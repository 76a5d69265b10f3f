package io.dealwire.query.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of the page, as it is sent.
 *
 * @param name its name in the folder of the page
 * @param mediaType what a browser takes it for; it never guesses
 * @param bytes its contents
 */
record PageFile(String name, String mediaType, byte[] bytes) {

    private static final String FOLDER = "/page/";

    /** Digits of a digest that tell one version from another. */
    private static final int DIGITS = 16;

    /**
     * Reads a file of the page.
     *
     * @throws IllegalStateException when there is none of this name: the build is broken
     */
    static PageFile read(String name) {
        try (InputStream file = PageFile.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("The file " + name + " of the page is missing");
            }
            return new PageFile(name, mediaTypeOf(name), file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name for the contents, in hexadecimal digits: other contents, another name. */
    String digest() {
        return digestOf(bytes);
    }

    static String digestOf(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String mediaTypeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalStateException("No media type is known for " + name);
        };
    }
}
