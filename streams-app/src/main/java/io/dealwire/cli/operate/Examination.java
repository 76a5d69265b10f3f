package io.dealwire.cli.operate;

import io.dealwire.cli.options.KafkaCalls;
import io.dealwire.cli.output.CommandException;
import io.dealwire.cli.query.QueryClient;
import io.dealwire.config.Redaction;
import io.dealwire.config.Settings;
import io.dealwire.layout.Topics;
import io.dealwire.ops.doctor.BrokerCheck;
import io.dealwire.ops.doctor.Finding;
import io.dealwire.ops.doctor.HostCheck;
import io.dealwire.ops.doctor.HttpCheck;
import io.dealwire.ops.doctor.KafkaBrokers;
import io.dealwire.ops.doctor.StateFolderCheck;
import io.dealwire.ops.doctor.TopicsCheck;
import io.dealwire.ops.topics.TopicAdmin;
import io.dealwire.ops.topics.TopicPlan;
import io.dealwire.serde.registry.RegistryClient;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** The checks of {@code doctor}, in an order in which each can rely on those before it. */
public final class Examination {

    private final Settings settings;
    private final Clock clock;
    private final Topics topics;
    private final HttpCheck http = new HttpCheck();
    private final List<Finding> findings = new ArrayList<>();

    public Examination(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.topics = Topics.under(settings.topics().prefix());
    }

    public List<Finding> run() {
        HostCheck host = HostCheck.ofThisProcess();
        look("java", host::run);
        look("state", StateFolderCheck.of(settings.streams().stateDirectory())::run);
        boolean registry = look("registry", this::registry);
        if (registry) {
            look("clock", () -> http.clock(registryAddress(), clock.instant()));
        } else {
            findings.add(Finding.skipped("clock", "needs the registry"));
        }
        kafka(registry);
        if (settings.http().enabled()) {
            look("http", () -> http.instance(QueryClient.addressOf(settings.http())));
        } else {
            findings.add(Finding.skipped("http", "http.enabled is false"));
        }
        return List.copyOf(findings);
    }

    private Finding registry() {
        try (RegistryClient client = RegistryClient.of(settings.registry().withRetries(1))) {
            client.latest(topics.articlesRaw() + "-value");
            return Finding.ok("registry", "answers at " + registryAddress().getHost() + ":" + port(registryAddress()));
        }
    }

    private void kafka(boolean registryAnswers) {
        try (Admin admin = KafkaCalls.admin(settings.kafka())) {
            BrokerCheck brokers = new BrokerCheck(new KafkaBrokers(admin));
            if (!look("broker", () -> brokers.brokers(settings.kafka().bootstrapServers()))) {
                findings.add(Finding.skipped("topics", "needs a broker"));
                return;
            }
            if (registryAnswers) {
                lookAtMany("topics", this::topics);
            } else {
                findings.add(Finding.skipped("topics", "needs the registry"));
            }
            look("application", () -> brokers.application(settings.streams().applicationId(), topics.articlesRaw()));
            look("dead letters", () -> brokers.deadLetters(topics.deadLetters()));
        } catch (CommandException e) {
            findings.add(failed("broker", e));
        }
    }

    private List<Finding> topics() {
        try (TopicAdmin admin = new TopicAdmin(
                KafkaCalls.admin(settings.kafka()),
                RegistryClient.of(settings.registry().withRetries(1)))) {
            return TopicsCheck.of(admin.describe(TopicPlan.of(settings)));
        }
    }

    private URI registryAddress() {
        return URI.create(settings.registry().url().split(",")[0].strip());
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
    }

    /** Whether what was looked at is usable. */
    private boolean look(String subject, Callable<Finding> check) {
        return lookAtMany(subject, () -> List.of(check.call()));
    }

    private boolean lookAtMany(String subject, Callable<List<Finding>> check) {
        List<Finding> found;
        try {
            found = check.call();
        } catch (ExecutionException e) {
            found = List.of(failed(subject, KafkaCalls.explain(e.getCause(), settings.kafka())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted");
        } catch (Exception e) {
            found = List.of(failed(subject, KafkaCalls.explain(e, settings.kafka())));
        }
        findings.addAll(found);
        return found.stream().noneMatch(finding -> finding.result() == Finding.Result.FAILED);
    }

    private static Finding failed(String subject, CommandException error) {
        return new Finding(subject, Finding.Result.FAILED, Redaction.ofText(error.getMessage()), error.advice());
    }
}
