/** How the tests see the product: an HTTP client, a raw socket, and a look into the database. */
package org.mainstay.systemtests.client;
