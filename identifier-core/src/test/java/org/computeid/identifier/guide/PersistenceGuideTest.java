package org.computeid.identifier.guide;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;
import java.util.UUID;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdPrefix;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Runs the JPA of docs/guide/databases.md on Hibernate ORM and H2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersistenceGuideTest {

    private static final IdPrefix PREFIX = IdPrefix.parse("C1561-3301");

    private final List<ComputeId> ids = RandomIds.shuffled(2_000, 7);
    private final EntityManagerFactory factory = new PersistenceConfiguration("guide")
            .managedClass(StoredResource.class)
            .managedClass(ComputeIdConverter.class)
            .property(PersistenceConfiguration.JDBC_URL, "jdbc:h2:mem:guide")
            .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
            .createEntityManagerFactory();

    @BeforeAll
    void store() {
        factory.runInTransaction(entities -> {
            for (int i = 0; i < ids.size(); i++) {
                entities.persist(new StoredResource(ids.get(i), i == 0 ? null : ids.get(i - 1)));
            }
        });
    }

    @AfterAll
    void close() {
        factory.close();
    }

    @Test
    void givesBackWhatWasStored() {
        StoredResource first = find(ids.get(0));
        StoredResource last = find(ids.get(1_999));
        assertThat(first.id()).isEqualTo(ids.get(0));
        assertThat(first.partOf()).isEmpty();
        assertThat(last.partOf()).contains(ids.get(1_998));
    }

    @Test
    void keepsBothInColumnsOfTypeUuid() {
        String sql = "select count(*) from information_schema.columns"
                + " where table_name = 'STOREDRESOURCE' and column_name in ('ID', 'PARTOF') and data_type = 'UUID'";
        Object count = factory.callInTransaction(
                entities -> entities.createNativeQuery(sql, Long.class).getSingleResult());
        assertThat(count).isEqualTo(2L);
    }

    @Test
    void findsJustTheIdentifiersOfAPrefixInOrder() {
        List<ComputeId> found = factory.callInTransaction(entities -> StoredResources.allOf(PREFIX, entities).stream()
                .map(StoredResource::id)
                .toList());
        assertThat(found)
                .isNotEmpty()
                .isEqualTo(ids.stream().filter(PREFIX::contains).sorted().toList());
    }

    @Test
    void findsByAConvertedAttribute() {
        List<ComputeId> wholes =
                factory.callInTransaction(entities -> StoredResources.partsOf(PREFIX, entities).stream()
                        .map(part -> part.partOf().orElseThrow())
                        .sorted()
                        .toList());
        assertThat(wholes)
                .isNotEmpty()
                .isEqualTo(ids.subList(0, 1_999).stream()
                        .filter(PREFIX::contains)
                        .sorted()
                        .toList());
    }

    private StoredResource find(ComputeId id) {
        UUID key = id.toUuid();
        return factory.callInTransaction(entities -> entities.find(StoredResource.class, key));
    }
}
