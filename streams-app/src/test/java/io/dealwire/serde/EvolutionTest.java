package io.dealwire.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealwire.avro.Company;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.PartyRole;
import io.dealwire.serde.registry.InMemoryRegistry;
import io.dealwire.serde.registry.UnreadableRecordException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

/** Records of other versions of a contract are read by Avro's schema resolution. */
class EvolutionTest {

    private final InMemoryRegistry registry = new InMemoryRegistry();

    @Test
    void whatAnOlderWriterDidNotKnowHasItsDefault() throws IOException {
        Schema older = schema("""
                {"type": "record", "name": "Company", "namespace": "io.dealwire.avro",
                 "fields": [{"name": "name", "type": "string"}]}
                """);
        GenericRecord record = new GenericData.Record(older);
        record.put("name", "Harbour Foods");

        Company read =
                registry.serdes().internal(Company.class).deserializer().deserialize("companies", frame(older, record));

        assertThat(read).isEqualTo(Company.newBuilder().setName("Harbour Foods").build());
    }

    @Test
    void whatOnlyANewerWriterKnowsIsPassedOver() throws IOException {
        Schema newer = schema("""
                {"type": "record", "name": "Company", "namespace": "io.dealwire.avro",
                 "fields": [{"name": "founded", "type": "int", "default": 0},
                            {"name": "name", "type": "string"},
                            {"name": "weight", "type": "int", "default": 0}]}
                """);
        GenericRecord record = new GenericData.Record(newer);
        record.put("founded", 1907);
        record.put("name", "Harbour Foods");
        record.put("weight", 7);

        Company read =
                registry.serdes().internal(Company.class).deserializer().deserialize("companies", frame(newer, record));

        assertThat(read)
                .isEqualTo(Company.newBuilder()
                        .setName("Harbour Foods")
                        .setWeight(7)
                        .build());
    }

    @Test
    void whatANewerWriterNestsTooDeepIsUnreadable() throws IOException {
        Schema newer = schema("""
                {"type": "record", "name": "Company", "namespace": "io.dealwire.avro",
                 "fields": [{"name": "name", "type": "string"},
                            {"name": "chain", "type": {"type": "record", "name": "Link",
                             "fields": [{"name": "next", "type": ["null", "Link"]}]}}]}
                """);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(WireFormat.header(registry.register("any-value", newer)));
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        encoder.writeString("Harbour Foods");
        for (int depth = 0; depth < 1_000_000; depth++) {
            encoder.writeIndex(1);
        }
        encoder.writeIndex(0);
        encoder.flush();

        assertThatThrownBy(() -> registry.serdes()
                        .internal(Company.class)
                        .deserializer()
                        .deserialize("companies", bytes.toByteArray()))
                .isInstanceOf(UnreadableRecordException.class);
    }

    @Test
    void symbolThatOnlyANewerWriterKnowsIsReadAsUnknown() throws IOException {
        Schema newer = schema("""
                {"type": "record", "name": "DealParty", "namespace": "io.dealwire.avro",
                 "fields": [{"name": "companyId", "type": "string"},
                            {"name": "role", "type": {"type": "enum", "name": "PartyRole",
                             "symbols": ["UNKNOWN", "FRANCHISER"], "default": "UNKNOWN"}}]}
                """);
        GenericRecord record = new GenericData.Record(newer);
        record.put("companyId", "c1");
        record.put("role", new GenericData.EnumSymbol(newer.getField("role").schema(), "FRANCHISER"));

        DealParty read =
                registry.serdes().internal(DealParty.class).deserializer().deserialize("parties", frame(newer, record));

        assertThat(read.getRole()).isEqualTo(PartyRole.UNKNOWN);
    }

    private byte[] frame(Schema schema, GenericRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(WireFormat.header(registry.register("any-value", schema)));
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static Schema schema(String text) {
        return new Schema.Parser().parse(text);
    }
}
