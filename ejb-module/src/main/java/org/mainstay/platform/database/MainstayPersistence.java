package org.mainstay.platform.database;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The container's entity manager, for the storage port alone. */
@Dependent
public class MainstayPersistence {

    @PersistenceContext(unitName = "mainstay")
    private EntityManager entities;

    @Produces
    public EntityManager entities() {
        return entities;
    }
}
