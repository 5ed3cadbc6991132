package org.computeid.identifier.guide;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.computeid.identifier.id.ComputeId;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
public class ComputeIdConverter implements AttributeConverter<ComputeId, UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable ComputeId id) {
        return id == null ? null : id.toUuid();
    }

    @Override
    public @Nullable ComputeId convertToEntityAttribute(@Nullable UUID column) {
        return column == null ? null : ComputeId.from(column);
    }
}
