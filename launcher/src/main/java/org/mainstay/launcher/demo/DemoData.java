package org.mainstay.launcher.demo;

import java.time.LocalDate;
import java.util.Random;
import java.util.function.Consumer;

/** All of it, in an order in which whatever is referred to comes first. */
public final class DemoData {
    private final long seed;
    private final LocalDate today;

    /** @param today which dates are told from; names depend on the seed alone */
    public DemoData(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    public void forEach(Consumer<DemoRecord> receiver) {
        Random random = new Random(seed);
        Chance chance = new Chance(random, today);
        World world = new World(Region.all(random));
        new Staff(world, chance, receiver).invent();
        new Catalogue(world, chance, receiver).invent();
        new Customers(world, chance, receiver).invent();
        new Marketing(world, chance, receiver).invent();
        new Sales(world, chance, receiver).invent();
        new Service(world, chance, receiver).invent();
        new Activities(world, chance, receiver).invent();
    }
}
