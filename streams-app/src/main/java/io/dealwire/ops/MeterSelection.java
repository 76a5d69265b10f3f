package io.dealwire.ops;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.regex.Pattern;

/**
 * Which of the clients' metrics are worth keeping. Kafka offers some seven thousand time series for one instance of a few
 * dozen tasks, most of which nobody looks at: rates that a monitoring system makes of the totals itself, details of
 * sockets, latencies of single stores. Everything that is not Kafka's is kept.
 */
final class MeterSelection implements MeterFilter {

    private static final Pattern FROM_TOTALS = Pattern.compile("kafka\\..*\\.(rate|rate\\.per\\.hour|min|ratio)");
    private static final Pattern STORES = Pattern.compile("kafka\\.stream\\.state\\.(?!updater\\.).*");
    private static final Pattern OF_STORES = Pattern.compile(
            "kafka\\.stream\\.state\\.(estimate\\.num\\.keys|total\\.sst\\.files\\.size|background\\.errors)");
    private static final Pattern DETAILS =
            Pattern.compile("kafka\\.(admin|producer\\.node|consumer\\.node|app\\.info)\\..*"
                    + "|kafka\\.(consumer|producer)\\.(io|select|successful|failed|reauthentication|connection|network|bufferpool)"
                    + "[._].*"
                    + "|kafka\\.stream\\.record\\.cache\\..*");

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return isKept(id.getName()) ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
    }

    /** Whether a meter of this name is kept. */
    static boolean isKept(String name) {
        if (!name.startsWith("kafka.")) {
            return true;
        }
        boolean aboutAStore = STORES.matcher(name).matches();
        return aboutAStore
                ? OF_STORES.matcher(name).matches()
                : !FROM_TOTALS.matcher(name).matches() && !DETAILS.matcher(name).matches();
    }
}
