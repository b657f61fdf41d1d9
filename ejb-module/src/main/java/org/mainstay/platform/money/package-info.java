/** Money: currencies and amounts. */
package org.mainstay.platform.money;
