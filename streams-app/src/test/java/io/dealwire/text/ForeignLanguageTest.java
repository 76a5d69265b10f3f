package io.dealwire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignLanguageTest {

    private static final String GERMAN =
            "Der Maschinenbauer Harrow AG hat am Montag mitgeteilt, dass er die Gießerei Quorvex für 300 Millionen Euro"
                    + " übernehmen wird. Die Aufsichtsräte haben dem Geschäft zugestimmt, das noch von den Behörden geprüft wird.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|Le groupe Harrow a annoncé lundi qu'il allait racheter la fonderie Quorvex pour 300 millions d'euros, une"
                        + " opération qui doit encore être approuvée par les autorités et qui est soutenue par les deux conseils.",
                "es|El grupo Harrow anunció el lunes que comprará la fundición Quorvex por 300 millones de euros, una operación que"
                        + " todavía tiene que ser aprobada por las autoridades y que cuenta con el apoyo de los dos consejos.",
                "it|Il gruppo Harrow ha annunciato lunedì che comprerà la fonderia Quorvex per 300 milioni di euro, un'operazione che"
                        + " deve ancora essere approvata dalle autorità e che è sostenuta dai consigli delle due società.",
                "nl|Het bedrijf Harrow heeft maandag bekendgemaakt dat het de gieterij Quorvex voor 300 miljoen euro overneemt. De"
                        + " toezichthouders moeten de overname nog goedkeuren, maar de raden van beide bedrijven zijn het eens.",
                "sv|Bolaget Harrow meddelade på måndagen att det köper gjuteriet Quorvex för 300 miljoner euro. Affären ska"
                        + " godkännas av myndigheterna och de båda styrelserna har sagt att de inte ser något hinder för den.",
                "pl|Spółka Harrow poinformowała w poniedziałek, że kupi odlewnię Quorvex za 300 milionów euro. Na transakcję"
                        + " muszą się jeszcze zgodzić urzędy, a rady obu spółek już ją poparły i nie widzą dla niej przeszkód.",
                "tr|Harrow şirketi pazartesi günü bir açıklama yaparak Quorvex dökümhanesini 300 milyon euro için alacağını ve bu"
                        + " işlem ile daha büyük bir şirket olacağını söyledi. Kurul kararı ise en geç bu yıl içinde olacak.",
                "und-Cyrl|Компания объявила в понедельник о покупке литейного завода за триста миллионов евро",
                "el|Η εταιρεία ανακοίνωσε τη Δευτέρα ότι θα αγοράσει το χυτήριο",
                "zh|哈罗集团周一宣布将以三亿欧元收购科沃铸造厂，该交易尚需监管机构批准，双方董事会均已同意。",
                "ja|ハロー社は月曜日に鋳造会社クオーベックスを三億ユーロで買収すると発表した。",
                "ko|해로우 그룹은 월요일에 주조 공장을 삼억 유로에 인수한다고 발표했으며 당국의 승인이 남아 있다",
                "und-Arab|أعلنت الشركة يوم الاثنين أنها ستشتري المسبك مقابل ثلاثمائة مليون",
            })
    void theLanguageOfATextShows(String language, String text) {
        assertThat(foreign(text)).contains(language);
    }

    @Test
    void germanShows() {
        assertThat(foreign(GERMAN)).contains("de");
        assertThat(foreign(GERMAN.toUpperCase(Locale.GERMAN))).contains("de");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Harrow Mills to buy Quorvex for $300 million",
                "Harrow AG übernimmt die Gießerei Quorvex für 300 Millionen Euro",
                "Banco de la Nación, Caja de los Andes, Bolsa de Comercio de la Plata, Casa de Moneda de la Nación, Banco de la Ribera",
                "Harrow 12.5 -0.3 Quorvex 7.1 +0.2 Larkfield 3.3 unch Brightwater 18 +1 Havbruk Nord 44 -2 Peldane 9 Nardane 8",
                "Der Spiegel and Die Zeit said that Harrow, the maker of looms, is in talks with the owner of Quorvex, and that it will pay"
                        + " 300 million euros for the foundry.",
                "株式会社ハロー (Harrow KK) said on Monday that it would buy the foundry of Quorvex for 300 million euros, and that"
                        + " the boards of both companies have agreed to it.",
            })
    void aTextThatMayBeEnglishIsNotForeign(String text) {
        assertThat(foreign(text)).isEmpty();
    }

    @Test
    void aMixtureIsNotForeign() {
        assertThat(
                        foreign(
                                GERMAN
                                        + " The mechanical engineer said on Monday that it had agreed to buy the foundry for 300 million"
                                        + " euros. The boards of both companies have approved the deal, which is subject to review by the authorities."))
                .isEmpty();
    }

    @Test
    void theHeadlineCountsWithTheBody() {
        String[] sentences = GERMAN.split("(?<=\\.) ");

        assertThat(foreign(sentences[1])).isEmpty();
        assertThat(ForeignLanguage.of(List.of(Tokens.of(sentences[0]), Tokens.of(sentences[1]))))
                .contains("de");
    }

    @Property
    void fewWordsShowNoLanguage(
            @ForAll @Size(max = 19) List<@StringLength(min = 1, max = 8) @AlphaChars String> words) {
        assertThat(foreign(String.join(" ", words))).isEmpty();
    }

    private static Optional<String> foreign(String text) {
        return ForeignLanguage.of(List.of(Tokens.of(text)));
    }
}
