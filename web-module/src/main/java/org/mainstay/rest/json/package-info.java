/** JSON as answers carry it: written straight into the bytes that are sent. */
package org.mainstay.rest.json;
