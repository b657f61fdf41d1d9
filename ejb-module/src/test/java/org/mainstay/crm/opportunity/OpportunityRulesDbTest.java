package org.mainstay.crm.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mainstay.catalog.pricebook.PricebookEntryRules;
import org.mainstay.catalog.product.Product2Rules;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.record.TestRecords;
import org.mainstay.platform.schema.ByExternalId;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;

class OpportunityRulesDbTest {

    private final TestRecords records = new TestRecords(related -> List.of(
            new OpportunityRules(related),
            new OpportunityLineItemRules(related),
            new PricebookEntryRules(related),
            new Product2Rules(related)));

    private FieldValues opportunity(Object... more) {
        List<Object> all = new ArrayList<>(
                List.of("name", "Deal", "stageName", "Needs Analysis", "closeDate", LocalDate.of(2030, 1, 31)));
        all.addAll(List.of(more));
        return records.create("Opportunity", all.toArray());
    }

    private FieldValues entry(String price) {
        FieldValues book = records.create("Pricebook2", "name", "Book");
        FieldValues product = records.create("Product2", "name", "Bolt", "productCode", "B-1");
        return records.create(
                "PricebookEntry",
                "pricebook2Id",
                book.key(),
                "product2Id",
                product.key(),
                "unitPrice",
                new BigDecimal(price));
    }

    private FieldValues item(FieldValues opportunity, FieldValues entry, int quantity) {
        return records.create(
                "OpportunityLineItem",
                "opportunityId",
                opportunity.key(),
                "pricebookEntryId",
                entry.key(),
                "quantity",
                BigDecimal.valueOf(quantity));
    }

    @Test
    void the_stage_says_how_likely_it_is_and_whether_it_is_over() {
        FieldValues deal = opportunity("amount", new BigDecimal("100.05"));
        assertThat((BigDecimal) deal.get("probability")).isEqualByComparingTo("20");
        assertThat((BigDecimal) deal.get("expectedRevenue")).isEqualByComparingTo("20.01");
        assertThat(deal.get("forecastCategoryName")).isEqualTo("Pipeline");
        assertThat(deal.get("isClosed")).isEqualTo(false);

        FieldValues won = records.change(deal, "stageName", "Closed Won");
        assertThat((BigDecimal) won.get("probability")).isEqualByComparingTo("100");
        assertThat(won.get("isWon")).isEqualTo(true);
        assertThat(won.get("isClosed")).isEqualTo(true);
        assertThat(won.get("forecastCategory")).isEqualTo("Closed");

        FieldValues lost = records.change(deal, "stageName", "Closed Lost", "probability", BigDecimal.valueOf(5));
        assertThat((BigDecimal) lost.get("probability")).isEqualByComparingTo("5");
        assertThat(lost.get("isWon")).isEqualTo(false);
    }

    @Test
    void the_amount_is_the_sum_of_the_line_items_as_long_as_there_are_any() {
        FieldValues deal = opportunity("amount", new BigDecimal("7.00"));
        FieldValues entry = entry("2.50");
        FieldValues four = item(deal, entry, 4);
        FieldValues two = item(deal, entry, 2);

        FieldValues stored = records.stored(deal);
        assertThat((BigDecimal) stored.get("amount")).isEqualByComparingTo("15.00");
        assertThat(stored.get("hasOpportunityLineItem")).isEqualTo(true);
        assertThat(four.get("name")).isEqualTo("Bolt");
        assertThat(records.history(deal)).containsExactly(Operation.UPDATE, Operation.UPDATE, Operation.CREATE);
        assertThatThrownBy(() -> records.change(deal, "amount", BigDecimal.ONE)).isInstanceOf(BusinessException.class);

        records.change(four, "discount", BigDecimal.TEN);
        assertThat((BigDecimal) records.stored(deal).get("amount")).isEqualByComparingTo("14.00");
        records.delete(two);
        assertThat((BigDecimal) records.stored(deal).get("amount")).isEqualByComparingTo("9.00");
        records.restore(two);
        assertThat((BigDecimal) records.stored(deal).get("amount")).isEqualByComparingTo("14.00");
        records.purge(two);
        records.delete(four);
        assertThat(records.stored(deal).get("hasOpportunityLineItem")).isEqualTo(false);
        assertThat((BigDecimal) records.change(deal, "amount", BigDecimal.ONE).get("amount"))
                .isEqualByComparingTo("1");
    }

    @Test
    void line_items_go_and_come_back_with_their_opportunity() {
        FieldValues deal = opportunity();
        FieldValues item = item(deal, entry("3.00"), 3);

        records.delete(deal);
        assertThat(records.isLive(item)).isFalse();
        records.restore(deal);
        assertThat(records.isLive(item)).isTrue();
        assertThat((BigDecimal) records.stored(deal).get("amount")).isEqualByComparingTo("9.00");
    }

    @Test
    void line_items_made_at_the_same_moment_are_all_in_the_amount() throws Exception {
        FieldValues deal = opportunity();
        FieldValues entry = entry("1.25");
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<FieldValues>> made = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            made.add(pool.submit(() -> item(deal, entry, 1)));
        }
        for (Future<FieldValues> one : made) {
            one.get();
        }
        pool.shutdown();
        assertThat((BigDecimal) records.stored(deal).get("amount")).isEqualByComparingTo("20.00");
    }

    @Test
    void a_product_has_one_price_in_a_book_and_its_name_is_kept() {
        FieldValues entry = entry("1.00");
        FieldValues product = records.stored(records.values("Product2", "id", entry.get("product2Id")));
        assertThatThrownBy(() -> records.create(
                        "PricebookEntry",
                        "pricebook2Id",
                        entry.get("pricebook2Id"),
                        "product2Id",
                        entry.get("product2Id"),
                        "unitPrice",
                        BigDecimal.ONE))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("already");

        records.change(product, "name", "Nut");
        assertThat(records.stored(entry).get("name")).isEqualTo("Nut");
    }

    @Test
    void a_relation_that_cannot_be_changed_may_be_named_again_by_its_external_id() {
        FieldValues entry = entry("1.00");
        records.change(records.stored(records.values("Product2", "id", entry.get("product2Id"))), "externalId", "BOLT");
        records.create("Product2", "name", "Nut", "externalId", "NUT");

        FieldValues same = records.change(entry, "product2Id", new ByExternalId("BOLT"), "isActive", true);
        assertThat(same.get("product2Id")).isEqualTo(entry.get("product2Id"));
        assertThatThrownBy(() -> records.change(same, "product2Id", new ByExternalId("NUT")))
                .hasMessageContaining("product2Id cannot be written");
        assertThatThrownBy(() -> records.change(same, "product2Id", new ByExternalId("NONE")))
                .hasMessageContaining("No Product2 has the external id 'NONE'");
    }

    @Test
    void a_unit_price_has_four_decimals_and_a_total_has_two() {
        FieldValues item = item(opportunity(), entry("33.6442"), 3);

        assertThat((BigDecimal) records.stored(item).get("unitPrice")).isEqualByComparingTo("33.6442");
        assertThat((BigDecimal) records.stored(item).get("listPrice")).isEqualByComparingTo("33.6442");
        assertThat((BigDecimal) records.stored(item).get("totalPrice")).isEqualByComparingTo("100.93");
    }

    @Test
    void a_line_item_is_of_the_price_book_of_its_opportunity() {
        FieldValues entry = entry("1.00");
        FieldValues other = entry("1.00");
        FieldValues deal = opportunity("pricebook2Id", entry.get("pricebook2Id"));
        item(deal, entry, 1);
        assertThatThrownBy(() -> item(deal, other, 1))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("pricebook2Id");
    }
}
