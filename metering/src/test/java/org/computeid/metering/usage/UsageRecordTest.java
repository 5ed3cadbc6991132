package org.computeid.metering.usage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageRecordTest {

    private static final String WHOLE = "{'source':'s','id':'1','revision':1,'subject':'" + Samples.SUBJECT
            + "','meter':'card-time','start':'2026-11-22T12:00:00Z','end':'2026-11-22T13:00:00Z'}";

    @Test
    void readsAndWritesEveryMember() {
        UsageRecord record = Samples.record(
                        "作业-1", Usage.held(Meter.CARD_TIME, Samples.HOUR, 8).withShare(Share.of(1, 4)))
                .revision(7)
                .label("device", "昇腾910B")
                .reverses("2")
                .build();
        assertThat(new String(CanonicalJson.write(record.toJson()), UTF_8))
                .isEqualTo("{\"count\":\"8\",\"end\":\"2026-11-22T13:00:00Z\",\"id\":\"作业-1\","
                        + "\"labels\":{\"device\":\"昇腾910B\"},\"meter\":\"card-time\",\"reverses\":\"2\",\"revision\":7,"
                        + "\"share\":\"1/4\",\"source\":\"s\",\"start\":\"2026-11-22T12:00:00Z\",\"subject\":\""
                        + Samples.SUBJECT + "\"}");
        assertThat(UsageRecord.from(record.toJson())).isEqualTo(record).hasSameHashCodeAs(record);
        UsageRecord energy = Samples.record(
                        "1", Usage.counted(Meter.ENERGY, Samples.HOUR, new BigDecimal("1.500000001")))
                .build();
        assertThat(UsageRecord.from(energy.toJson())).isEqualTo(energy);
    }

    @Test
    void sameMeaningIsSameContent() {
        String other = "{\"id\":\"1\", \"revision\":1, \"source\":\"s\", \"meter\":\"card-time\", \"count\":\"1\","
                + "\"share\":\"4/4\", \"labels\":{}, \"subject\":\"" + Samples.SUBJECT + "\","
                + "\"start\":\"2026-11-22T20:00:00.000+08:00\", \"end\":\"2026-11-22T13:00:00Z\"}";
        UsageRecord record = UsageRecord.parse(other.getBytes(UTF_8));
        assertThat(record).isEqualTo(parse(WHOLE));
        assertThat(record.digest()).isEqualTo(parse(WHOLE).digest());
        assertThat(record.digest())
                .isNotEqualTo(
                        parse(WHOLE.replace("12:00:00Z", "12:00:00.000000001Z")).digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'id':'1' | 'id':'' | SYNTAX",
                "'id':'1' | 'id':1 | SYNTAX",
                "'id':'1', | `` | SYNTAX",
                "'revision':1 | 'revision':0 | SYNTAX",
                "'revision':1 | 'revision':'1' | SYNTAX",
                "'source':'s' | 'source':'s','more':1 | SYNTAX",
                "'source':'s' | 'source':'s','source':'t' | SYNTAX",
                "'C9990 | 'C9991 | SYNTAX",
                "card-time | gpu-time | UNIT",
                "card-time | tokens | SYNTAX",
                "'card-time' | 'card-time','quantity':'1' | UNIT",
                "'card-time' | 'tokens','quantity':'1','count':'1' | UNIT",
                "'card-time' | 'tokens','quantity':'1','share':'1' | SHARE",
                "'card-time' | 'tokens','quantity':'1.5' | SYNTAX",
                "'card-time' | 'energy','quantity':'0.0000000001' | SYNTAX",
                "'card-time' | 'byte-time','share':'1/2' | SHARE",
                "'card-time' | 'card-time','share':'1/17' | SHARE",
                "'card-time' | 'card-time','count':'-1' | SYNTAX",
                "'card-time' | 'card-time','count':'1/2' | SYNTAX",
                "'card-time' | 'card-time','count':1 | SYNTAX",
                "'card-time' | 'card-time','labels':{'a b':'c'} | SYNTAX",
                "'card-time' | 'card-time','labels':{'a':1} | SYNTAX",
                "'card-time' | 'card-time','labels':[] | SYNTAX",
                "'card-time' | 'card-time','reverses':'' | SYNTAX",
                "12:00:00Z | 12:00:00 | INTERVAL",
                "12:00:00Z | 14:00:00Z | INTERVAL",
                "'card-time' | 'card-time','count':'99999999999999999999999999999999999999999' | OVERFLOW"
            })
    void refusesOneFault(String from, String to, MeteringReason reason) {
        assertThat(WHOLE).contains(from);
        Samples.assertRefused(reason, () -> parse(WHOLE.replace(from, to == null ? "" : to)));
    }

    @Test
    void checksWhatIsBuiltInCode() {
        Samples.assertRefused(MeteringReason.UNIT, () -> Usage.held(Meter.TOKENS, Samples.HOUR, BigInteger.ONE));
        Samples.assertRefused(MeteringReason.UNIT, () -> Usage.counted(Meter.CARD_TIME, Samples.HOUR, BigDecimal.ONE));
        Samples.assertRefused(MeteringReason.SYNTAX, () -> Usage.held(Meter.CARD_TIME, Samples.HOUR, -1));
        Samples.assertRefused(
                MeteringReason.SYNTAX, () -> Usage.counted(Meter.ENERGY, Samples.HOUR, BigDecimal.ONE.negate()));
        Samples.assertRefused(
                MeteringReason.OVERFLOW,
                () -> Usage.counted(Meter.ENERGY, Samples.HOUR, new BigDecimal("1e999999999")));
        Samples.assertRefused(MeteringReason.UNIT, () -> Samples.tokens(5).resourceTime());
        Samples.assertRefused(
                MeteringReason.SYNTAX, () -> Samples.cards("1", 1).label("", "").build());
        Samples.assertRefused(MeteringReason.SYNTAX, () -> new UsageKey("s", "e\u0301"));
        assertThat(Samples.tokens(5).count()).isEqualTo(1);
    }

    @Test
    void mapsToCloudEventsAndBack() {
        UsageRecord record = Samples.cards("1", 8).revision(2).label("a", "b").build();
        JsonObject event = UsageEvent.of(record);
        assertThat(UsageEvent.read(event)).isEqualTo(record);
        assertThat(new String(CanonicalJson.write(event), UTF_8))
                .startsWith("{\"data\":{\"count\":\"8\",")
                .endsWith(",\"datacontenttype\":\"application/json\",\"id\":\"1#2\",\"source\":\"s\","
                        + "\"specversion\":\"1.0\",\"subject\":\"" + Samples.SUBJECT
                        + "\",\"time\":\"2026-11-22T13:00:00Z\",\"type\":\"org.computeid.usage.v1\"}");
        String text = new String(CanonicalJson.write(event), UTF_8);
        Samples.assertRefused(MeteringReason.INCONSISTENT, () -> UsageEvent.read(object(text.replace("1#2", "1#3"))));
        Samples.assertRefused(
                MeteringReason.SYNTAX, () -> UsageEvent.read(object(text.replace("\"specversion\":\"1.0\",", ""))));
        Samples.assertRefused(MeteringReason.SYNTAX, () -> UsageEvent.read(object("{\"data\":[]}")));
    }

    @Test
    void mapsToFocusRows() {
        UsageRecord record = Samples.record(
                        "1", Usage.held(Meter.CARD_TIME, Samples.HOUR, 5).withShare(Share.of(1, 4)))
                .label("a", "\"")
                .reverses("0")
                .build();
        assertThat(FocusRow.of(record))
                .containsOnlyKeys(FocusRow.COLUMNS)
                .containsEntry("ConsumedQuantity", "-1.25")
                .containsEntry("x_ExactQuantity", "-5/4")
                .containsEntry("ConsumedUnit", "card-hour")
                .containsEntry("ChargeClass", "Correction")
                .containsEntry("Tags", "{\"a\":\"\\\"\"}");
        UsageRecord third = Samples.record(
                        "1", Usage.held(Meter.CARD_TIME, Samples.HOUR, 1).withShare(Share.of(1, 3)))
                .build();
        assertThat(FocusRow.of(third))
                .containsEntry("ConsumedQuantity", "")
                .containsEntry("x_ExactQuantity", "1/3")
                .containsEntry("ChargeClass", "");
        assertThat(FocusRow.of(Samples.record("1", Samples.tokens(7)).build()))
                .containsEntry("ConsumedQuantity", "7")
                .containsEntry("ConsumedUnit", "token");
    }

    private static UsageRecord parse(String json) {
        return UsageRecord.parse(json.replace('\'', '"').getBytes(UTF_8));
    }

    private static JsonObject object(String json) {
        return (JsonObject) CanonicalJson.readLenient(json.getBytes(UTF_8), JsonLimits.DOCUMENT);
    }
}
