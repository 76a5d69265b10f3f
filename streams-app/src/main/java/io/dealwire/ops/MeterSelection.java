package io.dealwire.ops;

import io.dealwire.config.Settings;
import io.dealwire.layout.Topics;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which of the clients' metrics are worth keeping. Kafka offers some seven thousand time series for one instance of a few
 * dozen tasks, most of which nobody looks at: rates that a monitoring system makes of the totals itself, details of
 * sockets, latencies of single stores; and a second series for each topic with a full stop in its name, under the name
 * with underscores that it had before Kafka 4 (KIP-1109). Everything that is not Kafka's is kept.
 *
 * <p>A series stays the same when the instance starts anew: the id of the process, made up at a start, is taken off.
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

    private static final String PROCESS = "process.id";

    private final Set<String> formerNames;
    private final Optional<String> formerApplication;

    /** For the topics of an application: its own, and those that Kafka Streams names after its id. */
    MeterSelection(Settings settings) {
        List<String> topics = Topics.under(settings.topics().prefix()).all();
        formerNames = topics.stream()
                .map(MeterSelection::former)
                .filter(name -> !topics.contains(name))
                .collect(Collectors.toUnmodifiableSet());
        String application = settings.streams().applicationId();
        formerApplication = Optional.of(former(application) + "-").filter(name -> !name.equals(application + "-"));
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        return id.getName().startsWith("kafka.") && id.getTag(PROCESS) != null
                ? id.replaceTags(id.getTags().stream()
                        .filter(tag -> !tag.getKey().equals(PROCESS))
                        .toList())
                : id;
    }

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return isKept(id.getName()) && !isFormer(id) ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
    }

    private boolean isFormer(Meter.Id id) {
        return Optional.ofNullable(id.getTag("topic"))
                .filter(topic -> id.getName().startsWith("kafka."))
                .filter(topic -> formerNames.contains(topic)
                        || formerApplication.filter(topic::startsWith).isPresent())
                .isPresent();
    }

    private static String former(String name) {
        return name.replace('.', '_');
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
