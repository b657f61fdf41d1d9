package org.mainstay.launcher.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What the company sells, and for how much where. */
final class Catalogue {
    private static final int PRODUCTS = 120;
    private static final List<String> SERIES = List.of("Harbour", "Keel", "Tide", "Lantern", "Anchor", "Mistral");
    private static final List<String> ARTICLES = List.of(
            "pump", "control unit", "sensor", "flow meter", "gateway", "valve", "licence", "maintenance", "training");

    private final World world;
    private final Chance chance;
    private final Consumer<DemoRecord> receiver;

    Catalogue(World world, Chance chance, Consumer<DemoRecord> receiver) {
        this.world = world;
        this.chance = chance;
        this.receiver = receiver;
    }

    void invent() {
        Map<String, String> books = new TreeMap<>(Map.of("EUR", "Europe", "USD", "North America", "GBP", "Britain"));
        books.forEach((currency, name) -> receiver.accept(DemoRecord.of("price-books", book(currency))
                .with("name", name + " (" + currency + ")")
                .with("description", "List prices in " + currency)
                .with("isActive", true)
                .done()));
        for (int n = 1; n <= PRODUCTS; n++) {
            product(n);
        }
        for (World.Product product : world.products) {
            books.keySet().forEach(currency -> price(product, currency));
        }
    }

    private static String book(String currency) {
        return "demo-book-" + currency;
    }

    private void product(int n) {
        String article = ARTICLES.get(n % ARTICLES.size());
        String name = chance.oneOf(SERIES) + " " + article + " " + (100 + n);
        String id = "demo-product-" + n;
        receiver.accept(DemoRecord.of("products", id)
                .with("name", name)
                .with("productCode", "MS-" + (1000 + n))
                .with("stockKeepingUnit", "SKU-" + (70_000 + n))
                .with("family", family(article))
                .with("quantityUnitOfMeasure", "Each")
                .with("description", "A " + article + " of the series " + name.substring(0, name.indexOf(' ')) + ".")
                .with("isActive", !chance.oneIn(15))
                .done());
        world.products.add(new World.Product(id, chance.amount(100, 9_000)));
    }

    private void price(World.Product product, String currency) {
        String id = product.id() + "-" + currency;
        BigDecimal price = currency.equals("USD")
                ? product.price().multiply(new BigDecimal("1.1")).setScale(2)
                : product.price();
        receiver.accept(DemoRecord.of("price-book-entries", id)
                .to("pricebook2", book(currency))
                .to("product2", product.id())
                .with("currencyIsoCode", currency)
                .with("unitPrice", price)
                .with("isActive", true)
                .done());
        world.prices.add(new World.Price(id, book(currency), currency));
    }

    private static String family(String article) {
        return switch (article) {
            case "licence" -> "Software";
            case "maintenance", "training" -> "Service";
            default -> "Hardware";
        };
    }
}
