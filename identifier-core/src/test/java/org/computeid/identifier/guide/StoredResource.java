package org.computeid.identifier.guide;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.computeid.identifier.id.ComputeId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(indexes = @Index(name = "resource_part_of", columnList = "partOf"))
public class StoredResource {

    @Id
    private UUID id;

    private @Nullable ComputeId partOf;

    @SuppressWarnings("NullAway.Init")
    protected StoredResource() {}

    public StoredResource(ComputeId id, @Nullable ComputeId partOf) {
        this.id = id.toUuid();
        this.partOf = partOf;
    }

    public ComputeId id() {
        return ComputeId.from(id);
    }

    public Optional<ComputeId> partOf() {
        return Optional.ofNullable(partOf);
    }
}
