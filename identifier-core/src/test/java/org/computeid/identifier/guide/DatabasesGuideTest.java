package org.computeid.identifier.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdPrefix;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the SQL and the JDBC of docs/guide/databases.md on 100,000 rows in H2 and in SQLite. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabasesGuideTest {

    private static final int ROWS = 100_000;
    private static final ComputeId SOME = ComputeId.parse("C1561-3301-20004-AC-00EZA59H-ZC3R");

    private final List<ComputeId> ids = RandomIds.shuffled(ROWS, 20261122);
    private final List<ComputeId> sorted = ids.stream().sorted().toList();
    private final List<Connection> open = new ArrayList<>();
    private List<Way> ways = List.of();

    /** A table, how its column is written and read, and how its engine says that it looks at every row. */
    record Way(String engine, String table, Connection connection, Writer writer, Reader reader) {

        /** The guide's query, on the table of this way. */
        PreparedStatement scan(String explain, IdPrefix prefix) throws Exception {
            String sql = onlyStatement("range").replace("resource_uuid", table);
            PreparedStatement scan = connection.prepareStatement(explain + sql);
            writer.write(scan, 1, prefix.low());
            writer.write(scan, 2, prefix.high());
            return scan;
        }

        @Override
        public String toString() {
            return engine + ' ' + table;
        }
    }

    @FunctionalInterface
    interface Writer {
        void write(PreparedStatement statement, int parameter, ComputeId id) throws SQLException;
    }

    @FunctionalInterface
    interface Reader {
        ComputeId read(ResultSet row, String column) throws SQLException;
    }

    @BeforeAll
    void fill() throws Exception {
        Connection h2 = connect("jdbc:h2:mem:");
        Connection sqlite = connect("jdbc:sqlite::memory:");
        run(h2, GuidePage.read("databases.md").statements("H2"));
        run(sqlite, GuidePage.read("databases.md").statements("SQLite"));
        ways = List.of(
                new Way("H2", "resource_uuid", h2, IdColumns::writeUuid, IdColumns::readUuid),
                new Way("H2", "resource_binary", h2, IdColumns::writeBinary, IdColumns::readBinary),
                new Way("H2", "resource_text", h2, IdColumns::writeText, IdColumns::readText),
                new Way("SQLite", "resource_binary", sqlite, IdColumns::writeBinary, IdColumns::readBinary),
                new Way("SQLite", "resource_text", sqlite, IdColumns::writeText, IdColumns::readText));
        for (Way way : ways) {
            insert(way, ids);
        }
    }

    @AfterAll
    void close() throws SQLException {
        for (Connection connection : open) {
            connection.close();
        }
    }

    Stream<Way> ways() {
        return ways.stream();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void givesBackWhatWasStored(Way way) throws Exception {
        String sql = "SELECT id, name FROM " + way.table();
        try (Statement select = way.connection().createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            int count = 0;
            while (rows.next()) {
                assertThat(way.reader().read(rows, "id")).hasToString(rows.getString("name"));
                count++;
            }
            assertThat(count).isEqualTo(ROWS);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void ordersAsTheIdentifiersDo(Way way) throws Exception {
        String sql = "SELECT id FROM " + way.table() + " ORDER BY id";
        try (PreparedStatement select = way.connection().prepareStatement(sql)) {
            assertThat(read(way, select)).isEqualTo(sorted).hasSize(ROWS);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void findsJustTheIdentifiersOfAPrefix(Way way) throws Exception {
        for (IdPrefix.Level level : IdPrefix.Level.values()) {
            for (ComputeId edge : List.of(SOME, ids.get(0), sorted.get(ROWS - 1))) {
                IdPrefix prefix = IdPrefix.of(edge, level);
                List<ComputeId> expected = beginningWith(prefix);
                assertThat(expected).isNotEmpty().hasSizeLessThan(ROWS / 2);
                try (PreparedStatement scan = way.scan("", prefix)) {
                    assertThat(read(way, scan)).isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void walksTheIndexForAPrefixAndTheTableForAFunction(Way way) throws Exception {
        IdPrefix prefix = IdPrefix.of(SOME, IdPrefix.Level.REGISTRANT);
        String explain = way.engine().equals("H2") ? "EXPLAIN " : "EXPLAIN QUERY PLAN ";
        try (PreparedStatement scan = way.scan(explain, prefix)) {
            assertThat(plan(scan))
                    .matches(
                            "(?is).*(PRIMARY_KEY_\\w+: ID >= .* AND ID <= |SEARCH \\w+ USING .*\\(id>\\? AND id<\\?\\)).*");
        }
        String everyRow = explain + onlyStatement("every row").replace("resource_text", way.table());
        try (PreparedStatement scan = way.connection().prepareStatement(everyRow)) {
            scan.setString(1, prefix + "%");
            assertThat(plan(scan))
                    .matches("(?is).*(PRIMARY_KEY_\\w+ \\*/|tableScan|SCAN " + way.table() + ").*")
                    .doesNotContain("SEARCH", "ID >=");
        }
    }

    /** Measured, not only planned: H2 counts the rows that it visits. */
    @Test
    void visitsNoMoreRowsThanItFinds() throws Exception {
        IdPrefix prefix = IdPrefix.of(SOME, IdPrefix.Level.REGISTRANT);
        long found = beginningWith(prefix).size();
        for (Way way : ways.subList(0, 3)) {
            try (PreparedStatement scan = way.scan("EXPLAIN ANALYZE ", prefix)) {
                assertThat(visited(plan(scan))).isBetween(found, found + 1);
            }
            String everyRow = "EXPLAIN ANALYZE " + onlyStatement("every row").replace("resource_text", way.table());
            try (PreparedStatement scan = way.connection().prepareStatement(everyRow)) {
                scan.setString(1, prefix + "%");
                assertThat(visited(plan(scan))).isGreaterThanOrEqualTo(ROWS);
            }
        }
    }

    @Test
    void readsAPrefixAsTheGuideDoes() throws Exception {
        IdPrefix prefix = IdPrefix.parse("C1561-3301");
        assertThat(IdColumns.allOf(prefix, ways.get(0).connection())).isEqualTo(beginningWith(prefix));
    }

    /** The signed order of {@link UUID#compareTo} is no trap within format version C: neither half changes its sign. */
    @Test
    void ordersUuidsOfJavaAlikeWithinVersionC() {
        assertThat(ids.stream().map(ComputeId::toUuid).sorted().map(ComputeId::from))
                .isEqualTo(sorted);
    }

    /** Danish takes AA for one letter after Z, Czech CH for one after H: why a text column needs a binary collation. */
    @ParameterizedTest
    @CsvSource({"DANISH,AA,AC", "CZECH,CH,CZ"})
    void breaksUnderTheCollationOfALanguage(String language, String low, String high) throws Exception {
        Connection h2 = connect("jdbc:h2:mem:");
        run(h2, List.of("SET COLLATION " + language));
        run(h2, GuidePage.read("databases.md").statements("H2"));
        ComputeId first = ofKind(low);
        ComputeId second = ofKind(high);
        Way text = new Way("H2", "resource_text", h2, IdColumns::writeText, IdColumns::readText);
        insert(text, List.of(first, second));
        assertThat(first).isLessThan(second);
        try (PreparedStatement select = h2.prepareStatement("SELECT id FROM resource_text ORDER BY id")) {
            assertThat(read(text, select)).containsExactly(second, first);
        }
    }

    /** By the texts, which the library's own arithmetic has no part in. */
    private List<ComputeId> beginningWith(IdPrefix prefix) {
        return sorted.stream()
                .filter(id -> id.toString().startsWith(prefix.toString()))
                .toList();
    }

    private static ComputeId ofKind(String kind) {
        return IdPrefix.parse("C9990-0001-00001-" + kind).low();
    }

    private Connection connect(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        open.add(connection);
        return connection;
    }

    private static String onlyStatement(String comment) throws Exception {
        List<String> statements = GuidePage.read("databases.md").statements(comment);
        assertThat(statements).hasSize(1);
        return statements.get(0);
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void insert(Way way, List<ComputeId> ids) throws SQLException {
        way.connection().setAutoCommit(false);
        String sql = "INSERT INTO " + way.table() + " (id, name) VALUES (?, ?)";
        try (PreparedStatement insert = way.connection().prepareStatement(sql)) {
            for (ComputeId id : ids) {
                way.writer().write(insert, 1, id);
                insert.setString(2, id.toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        way.connection().commit();
    }

    private static List<ComputeId> read(Way way, PreparedStatement select) throws SQLException {
        List<ComputeId> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(way.reader().read(rows, "id"));
            }
        }
        return found;
    }

    private static String plan(PreparedStatement explain) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows = explain.executeQuery()) {
            while (rows.next()) {
                plan.append(rows.getString(rows.getMetaData().getColumnCount())).append('\n');
            }
        }
        return plan.toString();
    }

    private static long visited(String plan) {
        Matcher count = Pattern.compile("scanCount: (\\d+)").matcher(plan);
        return count.results()
                .map((MatchResult match) -> match.group(1))
                .mapToLong(Long::parseLong)
                .max()
                .orElseThrow();
    }
}
