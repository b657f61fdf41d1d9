/** Record types: varieties of a kind of record, which administrators name. */
package org.mainstay.platform.recordtype;
