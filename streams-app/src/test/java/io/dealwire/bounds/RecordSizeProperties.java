package io.dealwire.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealSignal;
import io.dealwire.avro.Evidence;
import io.dealwire.avro.Money;
import io.dealwire.avro.PartyRole;
import io.dealwire.avro.RawPosition;
import io.dealwire.avro.Span;
import io.dealwire.avro.StoryPlace;
import io.dealwire.avro.TextField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

class RecordSizeProperties {

    @Property(tries = 300)
    void aReportIsNeverLargerThanItsSize(
            @ForAll String text,
            @ForAll @Size(max = 20) List<String> texts,
            @ForAll int number,
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long time,
            @ForAll @BigRange(min = "-999999999999999999999999", max = "999999999999999999999999") BigInteger amount)
            throws IOException {
        DealReading reading = DealReading.newBuilder()
                .setReason(text)
                .setPrincipals(texts)
                .setParties(texts.stream()
                        .map(name -> new DealParty(name, name, PartyRole.BUYER))
                        .toList())
                .setValue(new Money(new BigDecimal(amount, 4), text))
                .setEvidence(texts.stream()
                        .map(quote -> new Evidence("", text, new Span(TextField.BODY, number, number), quote))
                        .toList())
                .build();
        DealSignal signal = DealSignal.newBuilder()
                .setStoryId(text)
                .setPublishedAt(Instant.ofEpochMilli(time))
                .setArticles(number)
                .setSources(texts)
                .setReading(reading)
                .build();

        assertThat(RecordSize.atMost(signal)).isGreaterThanOrEqualTo(written(signal));
    }

    @Property(tries = 300)
    void aPlaceIsNeverLargerThanItsSize(
            @ForAll @Size(max = 20) Map<String, Integer> outlets, @ForAll long version, @ForAll int partition)
            throws IOException {
        StoryPlace place = StoryPlace.newBuilder()
                .setVersion(version)
                .setContentHash(version)
                .setRaw(new RawPosition(partition, version))
                .setPublishedAt(Instant.EPOCH)
                .setOutlets(outlets)
                .build();

        assertThat(RecordSize.atMost(place)).isGreaterThanOrEqualTo(written(place));
    }

    private static long written(SpecificRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        @SuppressWarnings("unchecked")
        DatumWriter<SpecificRecord> writer =
                SpecificData.getForClass(record.getClass()).createDatumWriter(record.getSchema());
        writer.write(record, encoder);
        encoder.flush();
        return bytes.size();
    }
}
