package io.dealwire.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealwire.avro.Company;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class CompanyPublisherTest {

    private static final Company ACME =
            Company.newBuilder().setName("Acme Tools").build();

    @Test
    void companyIsSentUnderItsIdAndARemovalAsNull() {
        try (MockProducer<String, Company> producer = producer(true);
                CompanyPublisher publisher = new CompanyPublisher(producer, "companies")) {
            publisher.put("acme-tools", ACME);
            publisher.remove("old-tools");
            publisher.flush();
            assertThat(producer.history())
                    .extracting(record -> record.topic() + " " + record.key() + " " + (record.value() == null))
                    .containsExactly("companies acme-tools false", "companies old-tools true");
        }
    }

    @Test
    void whatCannotBeSentFailsTheFlush() {
        try (MockProducer<String, Company> producer = producer(false);
                CompanyPublisher publisher = new CompanyPublisher(producer, "companies")) {
            publisher.put("acme-tools", ACME);
            producer.errorNext(new TopicAuthorizationException("companies"));
            assertThatThrownBy(publisher::flush)
                    .isInstanceOf(PublishException.class)
                    .hasMessageContaining("companies")
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    private static MockProducer<String, Company> producer(boolean autoComplete) {
        return new MockProducer<>(
                autoComplete, new RoundRobinPartitioner(), new StringSerializer(), (topic, company) -> new byte[0]);
    }
}
