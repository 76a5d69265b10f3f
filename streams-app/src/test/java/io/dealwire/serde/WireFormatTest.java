package io.dealwire.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealwire.avro.Deal;
import io.dealwire.avro.Money;
import io.dealwire.avro.RawArticle;
import io.dealwire.layout.Topics;
import io.dealwire.serde.registry.InMemoryRegistry;
import io.dealwire.serde.registry.UnreadableRecordException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;

class WireFormatTest {

    private static final Topics TOPICS = Topics.under("dealwire.");

    private final InMemoryRegistry registry = InMemoryRegistry.withPublicSubjects(TOPICS);
    private final AvroSerdes serdes = registry.serdes();

    @Test
    void recordIsAZeroByteTheSchemaIdAndAvroBinary() {
        RawArticle article = RawArticle.newBuilder()
                .setUrl("u")
                .setSource("s")
                .setTitle("é")
                .setBody("b")
                .setLanguage("en")
                .setPublishedAt(Instant.ofEpochMilli(1))
                .setAttributes(Map.of("k", "v"))
                .build();

        byte[] bytes = serdes.published(RawArticle.class).serializer().serialize(TOPICS.articlesRaw(), article);

        // url, source, title, body, language (branch 1), publishedAt, fetchedAt (branch 0), attributes (block of one)
        assertThat(HexFormat.ofDelimiter(" ").formatHex(bytes))
                .isEqualTo("00 00 00 00 01 02 75 02 73 04 c3 a9 02 62 02 04 65 6e 02 00 02 02 6b 02 76 00");
    }

    @Test
    void amountIsATwosComplementNumberOfTenThousandths() {
        Money money = new Money(new BigDecimal("-1.2345"), "EUR");

        byte[] bytes = serdes.internal(Money.class).serializer().serialize("amounts", money);

        assertThat(HexFormat.ofDelimiter(" ").formatHex(bytes, WireFormat.HEADER, bytes.length))
                .isEqualTo("04 cf c7 06 45 55 52");
    }

    @Test
    void schemaIdIsBigEndian() {
        assertThat(WireFormat.header(0x01020304)).containsExactly(0, 1, 2, 3, 4);
        assertThat(WireFormat.schemaId(new byte[] {0, 1, 2, 3, 4})).isEqualTo(0x01020304);
    }

    @Test
    void bytesThatAreNoFrameAreUnreadable() {
        assertUnreadable(new byte[0], "0 bytes are too few");
        assertUnreadable(new byte[] {0, 0, 0, 1}, "4 bytes are too few");
        assertUnreadable("{\"title\":\"no Avro\"}".getBytes(StandardCharsets.UTF_8), "first byte is 123");
    }

    @Test
    void recordOfAnUnknownSchemaIsUnreadable() {
        assertUnreadable(new byte[] {0, 0, 0, 3, (byte) 0xe8, 2, 'x'}, "no schema with id 1000");
        assertUnreadable(new byte[] {0, -1, -1, -1, -1, 2, 'x'}, "no schema with id -1");
    }

    @Test
    void recordOfAnotherTypeIsUnreadable() {
        byte[] deal = serdes.published(Deal.class)
                .serializer()
                .serialize(
                        TOPICS.deals(),
                        Deal.newBuilder()
                                .setDealId("d")
                                .setFirstSeen(Instant.EPOCH)
                                .setLastSeen(Instant.EPOCH)
                                .build());

        assertUnreadable(deal, "a Deal where a RawArticle belongs");
    }

    @Test
    void recordOfAContractThatIsNotOursIsUnreadable() {
        Schema foreign = SchemaBuilder.record("org.example.Foreign").fields().endRecord();
        Schema namedLikeAClass =
                SchemaBuilder.record("java.lang.Runtime").fields().endRecord();

        assertUnreadable(WireFormat.header(registry.register("x-value", foreign)), "org.example.Foreign");
        assertUnreadable(WireFormat.header(registry.register("x-value", namedLikeAClass)), "java.lang.Runtime");
    }

    @Test
    void recordCutShortIsUnreadableAtAnyLength() {
        byte[] whole = serdes.published(RawArticle.class)
                .serializer()
                .serialize(
                        TOPICS.articlesRaw(),
                        RawArticle.newBuilder()
                                .setTitle("title")
                                .setPublishedAt(Instant.EPOCH)
                                .build());

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(UnreadableRecordException.class);
        }
        assertUnreadable(Arrays.copyOf(whole, whole.length + 1), "left over");
    }

    @Test
    void absurdLengthInRubbishIsUnreadableAndDoesNotTakeTheMemory() {
        byte[] rubbish = {0, 0, 0, 0, 1, (byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0d, 'x'};

        assertThatThrownBy(() -> read(rubbish)).isInstanceOf(UnreadableRecordException.class);
    }

    @Test
    void recordThatLacksARequiredValueCannotBeWrittenAndDoesNotSpoilTheNext() {
        var serializer = serdes.published(RawArticle.class).serializer();
        RawArticle good = RawArticle.newBuilder()
                .setTitle("t")
                .setPublishedAt(Instant.EPOCH)
                .build();
        byte[] before = serializer.serialize(TOPICS.articlesRaw(), good);
        RawArticle bad = new RawArticle();
        bad.setUrl("some bytes that go into the buffer");

        assertThatThrownBy(() -> serializer.serialize(TOPICS.articlesRaw(), bad))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("RawArticle");
        assertThat(serializer.serialize(TOPICS.articlesRaw(), good)).isEqualTo(before);
    }

    private void assertUnreadable(byte[] bytes, String why) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining(why);
    }

    private RawArticle read(byte[] bytes) {
        Deserializer<RawArticle> deserializer =
                serdes.published(RawArticle.class).deserializer();
        return deserializer.deserialize(TOPICS.articlesRaw(), bytes);
    }
}
