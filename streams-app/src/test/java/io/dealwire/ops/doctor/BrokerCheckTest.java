package io.dealwire.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.ops.doctor.Finding.Result;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.MockAdminClient;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrokerCheckTest {

    private static final String TOPIC = "dealwire.dead-letters";
    private static final Node NODE = new Node(0, "localhost", 9092);

    private final MockAdminClient admin = new MockAdminClient(List.of(NODE), NODE);
    private final BrokerCheck check = new BrokerCheck(admin);

    @BeforeEach
    void addTopic() {
        admin.addTopic(
                false,
                TOPIC,
                List.of(
                        new TopicPartitionInfo(0, NODE, List.of(NODE), List.of(NODE)),
                        new TopicPartitionInfo(1, NODE, List.of(NODE), List.of(NODE))),
                Map.of());
    }

    @AfterEach
    void closeAdmin() {
        admin.close();
    }

    @Test
    void brokersThatAnswerAreCounted() throws Exception {
        assertThat(check.brokers("localhost:9092")).isEqualTo(Finding.ok("broker", "1 broker at localhost:9092"));
    }

    @Test
    void noDeadLettersIsFine() throws Exception {
        offsets(5, 5, 7, 7);
        assertThat(check.deadLetters(TOPIC).result()).isEqualTo(Result.OK);
    }

    @Test
    void deadLettersOfAllPartitionsAreCounted() throws Exception {
        offsets(5, 8, 0, 1);
        Finding finding = check.deadLetters(TOPIC);
        assertThat(finding.result()).isEqualTo(Result.NOTE);
        assertThat(finding.detail()).isEqualTo("about 4 on " + TOPIC);
    }

    @Test
    void anApplicationThatHasNeverRunIsWorthANote() throws Exception {
        Finding finding = check.application("dealwire-streams", TOPIC);
        assertThat(finding.result()).isEqualTo(Result.NOTE);
        assertThat(finding.detail()).isEqualTo("has never run as dealwire-streams");
    }

    private void offsets(long start0, long end0, long start1, long end1) {
        TopicPartition zero = new TopicPartition(TOPIC, 0);
        TopicPartition one = new TopicPartition(TOPIC, 1);
        admin.updateBeginningOffsets(Map.of(zero, start0, one, start1));
        admin.updateEndOffsets(Map.of(zero, end0, one, end1));
    }
}
