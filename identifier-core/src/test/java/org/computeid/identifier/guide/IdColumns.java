package org.computeid.identifier.guide;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdPrefix;

/** The JDBC of docs/guide/databases.md. */
final class IdColumns {

    private IdColumns() {}

    static void writeUuid(PreparedStatement statement, int parameter, ComputeId id) throws SQLException {
        statement.setObject(parameter, id.toUuid());
    }

    static ComputeId readUuid(ResultSet row, String column) throws SQLException {
        return ComputeId.from(row.getObject(column, UUID.class));
    }

    static void writeBinary(PreparedStatement statement, int parameter, ComputeId id) throws SQLException {
        UUID uuid = id.toUuid();
        ByteBuffer bytes = ByteBuffer.allocate(16);
        bytes.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        statement.setBytes(parameter, bytes.array());
    }

    static ComputeId readBinary(ResultSet row, String column) throws SQLException {
        ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(column));
        return ComputeId.from(new UUID(bytes.getLong(), bytes.getLong()));
    }

    static void writeText(PreparedStatement statement, int parameter, ComputeId id) throws SQLException {
        statement.setString(parameter, id.toString());
    }

    static ComputeId readText(ResultSet row, String column) throws SQLException {
        return ComputeId.parse(row.getString(column));
    }

    static List<ComputeId> allOf(IdPrefix prefix, Connection connection) throws SQLException {
        String sql = "SELECT id FROM resource_uuid WHERE id BETWEEN ? AND ? ORDER BY id";
        try (PreparedStatement scan = connection.prepareStatement(sql)) {
            writeUuid(scan, 1, prefix.low());
            writeUuid(scan, 2, prefix.high());
            List<ComputeId> found = new ArrayList<>();
            try (ResultSet rows = scan.executeQuery()) {
                while (rows.next()) {
                    found.add(readUuid(rows, "id"));
                }
            }
            return found;
        }
    }
}
