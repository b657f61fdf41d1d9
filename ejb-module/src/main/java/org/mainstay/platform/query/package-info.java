/** What a caller asks of a list: conditions, order, position. A value, free of any language and any storage. */
package org.mainstay.platform.query;
