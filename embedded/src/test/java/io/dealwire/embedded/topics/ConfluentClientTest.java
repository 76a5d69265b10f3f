package io.dealwire.embedded.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Company;
import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.Deal;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.serde.registry.RegisteredSchema;
import io.dealwire.serde.registry.RegistryKeys;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.Test;

/** Our serde beside Confluent's own client classes, which Flink's connector carries. */
class ConfluentClientTest {

    @Test
    void keysAreConfluentsOwnConstants() {
        assertThat(Map.of(
                        RegistryKeys.BASIC_SOURCE, SchemaRegistryClientConfig.BASIC_AUTH_CREDENTIALS_SOURCE,
                        RegistryKeys.BASIC_USER_INFO, SchemaRegistryClientConfig.USER_INFO_CONFIG,
                        RegistryKeys.BEARER_SOURCE, SchemaRegistryClientConfig.BEARER_AUTH_CREDENTIALS_SOURCE,
                        RegistryKeys.BEARER_TOKEN, SchemaRegistryClientConfig.BEARER_AUTH_TOKEN_CONFIG,
                        RegistryKeys.CONNECT_TIMEOUT, SchemaRegistryClientConfig.HTTP_CONNECT_TIMEOUT_MS,
                        RegistryKeys.READ_TIMEOUT, SchemaRegistryClientConfig.HTTP_READ_TIMEOUT_MS))
                .allSatisfy((ours, theirs) -> assertThat(ours).isEqualTo(theirs));
    }

    /** What Confluent's serializer registers with {@code avro.remove.java.properties=true}. */
    @Test
    void registeredTextIsTheOneThatConfluentsSerializerWouldRegister() {
        for (Schema generated : List.of(
                RawArticle.getClassSchema(),
                TaggedArticle.getClassSchema(),
                Deal.getClassSchema(),
                CompanyDealCounts.getClassSchema(),
                Company.getClassSchema())) {
            GenericData.Record record = new GenericData.Record(
                    new org.apache.flink.avro.shaded.org.apache.avro.Schema.Parser().parse(generated.toString()));

            assertThat(generated.toString()).contains("avro.java.string");
            assertThat(RegisteredSchema.of(generated).toString())
                    .isEqualTo(AvroSchemaUtils.getSchema(record, false, false, true)
                            .toString());
        }
    }
}
