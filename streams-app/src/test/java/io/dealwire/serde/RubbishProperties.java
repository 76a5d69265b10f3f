package io.dealwire.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.TaggedArticle;
import io.dealwire.layout.Topics;
import io.dealwire.serde.registry.InMemoryRegistry;
import io.dealwire.serde.registry.UnreadableRecordException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever bytes arrive, they are a record or bad data; nothing else comes out of the reader. */
class RubbishProperties {

    private static final Topics TOPICS = Topics.under("dealwire.");
    private static final int TAGGED_ARTICLE = 2;

    private final AvroSerdes serdes = InMemoryRegistry.serdes(TOPICS);

    @Property
    void bytesAfterAGoodHeaderAreARecordOrUnreadable(@ForAll @Size(max = 200) byte[] rubbish) {
        byte[] frame = new byte[WireFormat.HEADER + rubbish.length];
        System.arraycopy(WireFormat.header(TAGGED_ARTICLE), 0, frame, 0, WireFormat.HEADER);
        System.arraycopy(rubbish, 0, frame, WireFormat.HEADER, rubbish.length);

        read(frame);
    }

    @Property
    void anyBytesAreARecordOrUnreadable(@ForAll @Size(max = 50) byte[] rubbish) {
        read(rubbish);
    }

    private void read(byte[] frame) {
        try {
            assertThat(serdes.published(TaggedArticle.class).deserializer().deserialize(TOPICS.articlesTagged(), frame))
                    .isNotNull();
        } catch (UnreadableRecordException e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }
}
