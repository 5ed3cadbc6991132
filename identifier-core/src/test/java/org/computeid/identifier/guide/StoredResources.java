package org.computeid.identifier.guide;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.computeid.identifier.id.IdPrefix;

/** The queries of docs/guide/databases.md in JPA. */
final class StoredResources {

    private StoredResources() {}

    static List<StoredResource> allOf(IdPrefix prefix, EntityManager entities) {
        return entities.createQuery(
                        "select r from StoredResource r where r.id between :low and :high order by r.id",
                        StoredResource.class)
                .setParameter("low", prefix.low().toUuid())
                .setParameter("high", prefix.high().toUuid())
                .getResultList();
    }

    static List<StoredResource> partsOf(IdPrefix prefix, EntityManager entities) {
        return entities.createQuery(
                        "select r from StoredResource r where r.partOf between :low and :high order by r.id",
                        StoredResource.class)
                .setParameter("low", prefix.low())
                .setParameter("high", prefix.high())
                .getResultList();
    }
}
