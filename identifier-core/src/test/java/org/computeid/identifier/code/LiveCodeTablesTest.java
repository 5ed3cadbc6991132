package org.computeid.identifier.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LiveCodeTablesTest {

    private static final int EDITIONS = 2_000;

    @Test
    void putsANewEditionInForce() {
        LiveCodeTables live = new LiveCodeTables(CodeTables.shipped());
        CodeTables before = live.get();
        CodeTables now = live.replace(tables -> tables.with(Table.TIER, edition("tier", 7)));
        assertThat(live.get()).isSameAs(now);
        assertThat(now.table(Table.TIER).edition()).isEqualTo("7");
        assertThat(now.table(Table.RESOURCE_CLASS)).isSameAs(before.table(Table.RESOURCE_CLASS));
        assertThat(before.table(Table.TIER)).isSameAs(CodeTable.tiers());
    }

    @Test
    void keepsWhatIsInForceWhenAnEditionIsBroken() {
        LiveCodeTables live = new LiveCodeTables(CodeTables.shipped());
        CodeTables before = live.get();
        assertThatThrownBy(() -> live.replace(tables -> tables.with(Table.TIER, edition("tier", 7))
                        .with(Table.RESOURCE_CLASS, CodeTable.parse("broken"))))
                .isInstanceOf(CodeTableException.class);
        assertThat(live.get()).isSameAs(before);
    }

    @Test
    void showsNobodyPartsOfTwoSnapshots() throws Exception {
        LiveCodeTables live = new LiveCodeTables(both(0));
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Future<Boolean>> readers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Callable<Boolean> reader = () -> seesOnlyPairs(live);
                readers.add(pool.submit(reader));
            }
            for (int i = 1; i <= EDITIONS; i++) {
                CodeTables next = both(i);
                live.replace(tables -> next);
            }
            for (Future<Boolean> reader : readers) {
                assertThat(reader.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean seesOnlyPairs(LiveCodeTables live) {
        String edition = "";
        while (!edition.equals(String.valueOf(EDITIONS))) {
            CodeTables seen = live.get();
            edition = seen.table(Table.TIER).edition();
            if (!edition.equals(seen.table(Table.RESOURCE_CLASS).edition())) {
                return false;
            }
        }
        return true;
    }

    private static CodeTables both(int edition) {
        return CodeTables.shipped()
                .with(Table.TIER, edition("tier", edition))
                .with(Table.RESOURCE_CLASS, edition("class", edition));
    }

    private static CodeTable edition(String name, int edition) {
        return CodeTable.read(("# name: " + name + "\n# edition: " + edition
                        + "\n# date: 2026-11-22\n# source: a test\ncode,status,en,zh\nF,active,facility,设施\n")
                .getBytes(StandardCharsets.UTF_8));
    }
}
