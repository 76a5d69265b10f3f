package io.dealwire.ops.doctor;

/** The Java runtime: a heap that is too small is the commonest reason for an instance that dies. */
public record HostCheck(int javaVersion, int processors, long heapBytes) {

    private static final int LEAST_JAVA = 17;
    private static final long LEAST_HEAP = 256L << 20;
    private static final long MEBIBYTE = 1L << 20;

    /** The runtime of this process. */
    public static HostCheck ofThisProcess() {
        Runtime runtime = Runtime.getRuntime();
        return new HostCheck(Runtime.version().feature(), runtime.availableProcessors(), runtime.maxMemory());
    }

    public Finding run() {
        String detail = "Java " + javaVersion + ", " + processors + " processors, at most " + heapBytes / MEBIBYTE
                + " MiB of heap";
        if (javaVersion < LEAST_JAVA) {
            return Finding.failed("java", detail, "Use Java " + LEAST_JAVA + " or newer.");
        }
        if (heapBytes < LEAST_HEAP) {
            return Finding.failed("java", detail, "Give the process more memory: DEALWIRE_JAVA_OPTS=-Xmx1g.");
        }
        return Finding.ok("java", detail);
    }
}
