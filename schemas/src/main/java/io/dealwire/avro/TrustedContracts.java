package io.dealwire.avro;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro that the classes of this package are safe to make from a schema. Since version 1.12.2 Avro makes no class
 * that it was not told of: without this neither reading nor building a record with defaults works in a JVM that was not
 * started with {@code -Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.dealwire.avro}.
 */
public final class TrustedContracts {

    private TrustedContracts() {}

    /** Adds this package to what this JVM trusts already; harmless when called again. */
    public static synchronized void establish() {
        ClassSecurityValidator.ClassSecurityPredicate trusted = ClassSecurityValidator.getGlobal();
        if (!trusted.isTrusted(Company.class)) {
            ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(trusted, TrustedContracts::isOurs));
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().equals(TrustedContracts.class.getPackageName());
    }
}
