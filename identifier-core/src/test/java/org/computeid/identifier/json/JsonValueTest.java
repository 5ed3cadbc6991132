package org.computeid.identifier.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class JsonValueTest {

    private static final JsonNumber ONE = new JsonNumber(1);

    @Test
    void objectSortsAndCopiesItsMembers() {
        Map<String, JsonValue> members = new HashMap<>(Map.of("b", ONE, "a", ONE, "B", ONE));
        JsonObject object = new JsonObject(members);
        members.clear();
        assertThat(object.members().keySet()).containsExactly("B", "a", "b");
        assertThat(object.find("b")).contains(ONE);
        assertThat(object.find("c")).isEmpty();
    }

    @Test
    void objectHoldsAnyNumberOfMembers() {
        Map<String, JsonValue> members = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            members.put("m" + i, new JsonNumber(i));
        }
        JsonObject object = new JsonObject(members);
        assertThat(object.members()).isEqualTo(members).hasSize(100);
        assertThat(new JsonObject(object.members())).isEqualTo(object);
    }

    @Test
    void membersAreAnUnmodifiableMap() {
        Map<String, JsonValue> members = new JsonObject(Map.of("a", ONE)).members();
        assertThat(members).containsKey("a").doesNotContainKey("b").isEqualTo(Map.of("a", ONE));
        assertThat(members.get((Object) ONE)).isNull();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> members.put("b", ONE));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> members.remove("a"));
        var entries = members.entrySet().iterator();
        entries.next();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(entries::next);
    }

    @Test
    void arrayCopiesItsItems() {
        List<JsonValue> items = new ArrayList<>(List.of(ONE));
        JsonArray array = new JsonArray(items);
        items.clear();
        assertThat(array.items()).containsExactly(ONE);
    }

    @Test
    void numberStaysInRange() {
        assertThat(new JsonNumber(JsonNumber.MAX).value()).isEqualTo(9_007_199_254_740_991L);
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonNumber(JsonNumber.MAX + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonNumber(-JsonNumber.MAX - 1));
    }

    @Test
    void limitsArePositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonLimits(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonLimits(1, 0));
        assertThat(new JsonLimits(1, 1)).isNotEqualTo(JsonLimits.DOCUMENT);
    }
}
