package org.mainstay.crm.violation;

import org.mainstay.catalog.product.Product2;

public final class CrmUsesCatalog {
    Product2 product;
}
