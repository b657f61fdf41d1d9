package org.mainstay.crm.violation;

import jakarta.persistence.EntityManager;

/** Modules write through the engine. */
public class ModuleUsesEntityManager {
    EntityManager entities;
}
