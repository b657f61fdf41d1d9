/** What every HTTP request goes through: its id, its bounds, the headers of its answer. */
package org.mainstay.rest.request;
