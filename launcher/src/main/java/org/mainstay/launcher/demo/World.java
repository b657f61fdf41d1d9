package org.mainstay.launcher.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What has been invented so far, for what refers to it. */
final class World {

    /** @param since when it became one */
    record Account(String id, String name, Region region, String site, Instant since) {}

    record Contact(String id, String lastName, Account account) {}

    record Lead(String id) {}

    /** @param price in euros */
    record Product(String id, BigDecimal price) {}

    /** @param book the price book, which has one currency */
    record Price(String id, String book, String currency) {}

    /** @param currency that of its price book */
    record Opportunity(String id, Account account, String currency) {}

    record Case(String id, Account account, Instant since) {}

    final List<Region> regions;
    final List<String> owners = new ArrayList<>();
    final List<Account> accounts = new ArrayList<>();
    final List<Contact> contacts = new ArrayList<>();
    final List<Lead> leads = new ArrayList<>();
    final List<Product> products = new ArrayList<>();
    final List<Price> prices = new ArrayList<>();
    final List<String> campaigns = new ArrayList<>();
    final List<Opportunity> opportunities = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();

    World(List<Region> regions) {
        this.regions = regions;
    }
}
