package io.dealwire.entity.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.MoneyTag;
import io.dealwire.avro.TextField;
import io.dealwire.entity.words.FieldText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTaggerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It paid $4.7 billion for it|$4.7 billion|4700000000|USD",
                "It paid US$4.7bn for it|US$4.7bn|4700000000|USD",
                "It paid C$300 million for it|C$300 million|300000000|CAD",
                "It paid HK$1,500 for it|HK$1,500|1500|HKD",
                "It paid 4.7 bln euros for it|4.7 bln euros|4700000000|EUR",
                "It paid EUR 300m for it|EUR 300m|300000000|EUR",
                "It paid EUR300m for it|EUR300m|300000000|EUR",
                "It paid EUR4.5bn for it|EUR4.5bn|4500000000|EUR",
                "It paid €1.2bn for it|€1.2bn|1200000000|EUR",
                "It paid £45 for it|£45|45|GBP",
                "It paid 1.2 trillion yen for it|1.2 trillion yen|1200000000000|JPY",
                "It paid Rs 500 crore for it|Rs 500 crore|5000000000|INR",
                "It paid Rs. 2 lakh crore for it|Rs. 2 lakh crore|2000000000000|INR",
                "It paid 2.6 billion Swiss francs for it|2.6 billion Swiss francs|2600000000|CHF",
                "It paid 300 million Canadian dollars for it|300 million Canadian dollars|300000000|CAD",
                "It paid 6.5 billion Swedish crowns for it|6.5 billion Swedish crowns|6500000000|SEK",
                "It paid 350 million Hong Kong dollars for it|350 million Hong Kong dollars|350000000|HKD",
                "It paid 30 pence for it|30 pence|0.3|GBP",
                "It paid a billion dollars for it|a billion dollars|1000000000|USD",
                "It paid half a billion dollars for it|a billion dollars|500000000|USD",
                "It paid two million pounds for it|two million pounds|2000000|GBP",
                "It paid $2.5-billion for it|$2.5-billion|2500000000|USD",
                "It paid R$ 4 billion for it|R$ 4 billion|4000000000|BRL",
                "It paid 8,5 million euros for it|8,5 million euros|8500000|EUR",
                "It paid Rs 1,200 cr for it|Rs 1,200 cr|12000000000|INR",
                "It paid Rs350cr for it|Rs350cr|3500000000|INR",
                "It paid INR 75 lacs for it|INR 75 lacs|7500000|INR",
                "It paid INR 5,00,00,000 for it|INR 5,00,00,000|50000000|INR",
                "It paid €1.234,5 million for it|€1.234,5 million|1234500000|EUR",
                "It paid 1.250,5 million euros for it|1.250,5 million euros|1250500000|EUR",
                "It paid EUR 12.500.000 for it|EUR 12.500.000|12500000|EUR",
                "It paid EUR 1 200 million for it|EUR 1 200 million|1200000000|EUR",
                "It paid CHF 1'200 million for it|CHF 1'200 million|1200000000|CHF",
                "It paid 12,5 m€ for it|12,5 m€|12500000|EUR",
                "It paid 12.5 million € for it|12.5 million €|12500000|EUR",
                "It paid €1.2 Mrd for it|€1.2 Mrd|1200000000|EUR",
                "It paid $ 640 mil for it|$ 640 mil|640000000|USD",
                "It paid $750MM for it|$750MM|750000000|USD",
                "It paid $1.2T for it|$1.2T|1200000000000|USD",
                "It paid $12 M for it|$12 M|12000000|USD",
                "It paid USD34.6m for it|USD34.6m|34600000|USD",
                "It paid VND4,927bn for it|VND4,927bn|4927000000000|VND",
                "It paid SAR12 billion for it|SAR12 billion|12000000000|SAR",
                "It paid Rp2 trillion for it|Rp2 trillion|2000000000000|IDR",
                "It paid RM450m for it|RM450m|450000000|MYR",
                "It paid Rmb10bn for it|Rmb10bn|10000000000|CNY",
                "It paid Won1.2tn for it|Won1.2tn|1200000000000|KRW",
                "It paid Y120bn for it|Y120bn|120000000000|JPY",
                "It paid R4.5 billion for it|R4.5 billion|4500000000|ZAR",
                "It paid SKr12bn for it|SKr12bn|12000000000|SEK",
                "It paid Dh4.5bn for it|Dh4.5bn|4500000000|AED",
                "It paid kr 4.5 billion for it|kr 4.5 billion|4500000000|SEK",
                "It paid 4.5 billion Czech koruna for it|4.5 billion Czech koruna|4500000000|CZK",
                "It paid ₽12 billion for it|₽12 billion|12000000000|RUB",
                "It paid ₱25 billion for it|₱25 billion|25000000000|PHP",
                "It paid ฿12 billion for it|฿12 billion|12000000000|THB",
                "It paid ₫900 billion for it|₫900 billion|900000000000|VND",
                "It paid CN¥10 billion for it|CN¥10 billion|10000000000|CNY",
                "It paid $US1.2 billion for it|$US1.2 billion|1200000000|USD",
                "It paid $A1.2 billion for it|$A1.2 billion|1200000000|AUD",
                "It paid $3 billion AUD for it|$3 billion AUD|3000000000|AUD",
                "It paid $2.4 billion (CAD) for it|$2.4 billion (CAD|2400000000|CAD",
                "It paid $350 million Canadian.|$350 million Canadian|350000000|CAD",
                "It paid $350 million Canadian in cash|$350 million Canadian|350000000|CAD",
                "It made a $350 million Canadian purchase|$350 million|350000000|USD",
                "It paid twenty-five million dollars for it|twenty-five million dollars|25000000|USD",
                "It paid sixty million dollars for it|sixty million dollars|60000000|USD",
                "It paid fifteen billion yen for it|fifteen billion yen|15000000000|JPY",
                "It paid three and a half billion dollars for it|three and a half billion dollars|3500000000|USD",
            })
    void amountsAreRead(String sentence, String written, double amount, String currency) {
        List<MoneyTag> tags = money(sentence);

        assertThat(tags).hasSize(1);
        MoneyTag tag = tags.get(0);
        assertThat(sentence.substring(tag.getSpan().getStart(), tag.getSpan().getEnd()))
                .isEqualTo(written);
        assertThat(tag.getMoney().getAmount().doubleValue()).isEqualTo(amount);
        assertThat(tag.getMoney().getCurrency()).isEqualTo(currency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "worth up to $30 million|up to",
                "worth about $30 million|about",
                "worth more than $30 million|more than",
                "in excess of $30 million|more than",
                "worth less than $30 million|less than",
                "worth as much as $30 million|up to",
            })
    void wordsBeforeTheFigureQualifyIt(String sentence, String qualifier) {
        assertThat(money(sentence))
                .singleElement()
                .extracting(MoneyTag::getQualifier)
                .isEqualTo(qualifier);
    }

    @ParameterizedTest
    @CsvSource({
        "$42 a share",
        "$42 per share",
        "$42 per common share",
        "$42/share",
        "30 euros per share",
        "$60 a barrel"
    })
    void aPriceForOnePieceIsMarked(String sentence) {
        assertThat(money("It offered " + sentence + ".")).singleElement().matches(MoneyTag::getPerShare);
    }

    @Test
    void aTotalIsNoPriceForOnePiece() {
        assertThat(money("It offered $42 million.")).singleElement().matches(tag -> !tag.getPerShare());
    }

    @Test
    void bothEndsOfARangeHaveItsScale() {
        assertThat(money("It is worth $3 to $4 billion."))
                .extracting(tag -> tag.getMoney().getAmount().longValue())
                .containsExactly(3_000_000_000L, 4_000_000_000L);
    }

    @Test
    void bothEndsOfARangeHaveItsCurrency() {
        assertThat(money("It is worth 3-4 billion euros."))
                .extracting(tag -> tag.getMoney().getCurrency())
                .containsExactly("EUR", "EUR");
    }

    @ParameterizedTest
    @CsvSource({
        "It sold 300 million phones in 2016",
        "It rose 3 percent",
        "A 747 flew 300 m",
        "He is 45",
        "Won 3 million readers",
        "It saw $ABC7 live",
        "R2 and Y2 met R300 users"
    })
    void figuresWithoutCurrencyAreNoMoney(String sentence) {
        assertThat(money(sentence)).isEmpty();
    }

    private static List<MoneyTag> money(String sentence) {
        return MoneyTagger.tag(new FieldText(TextField.BODY, sentence));
    }
}
