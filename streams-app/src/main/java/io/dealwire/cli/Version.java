package io.dealwire.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest names. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Dealwire.class.getPackage().getImplementationVersion())
                .orElse("(development)");
        return new String[] {
            "dealwire " + version, "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name")
        };
    }
}
