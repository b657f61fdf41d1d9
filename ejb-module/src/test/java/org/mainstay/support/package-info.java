/** What tests stand on: a real MariaDB, transactions without a container, the engine put together by hand. */
package org.mainstay.support;
