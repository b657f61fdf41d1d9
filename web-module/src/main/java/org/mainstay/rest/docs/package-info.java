/** The pages for people: the API reference and what each error code means. */
package org.mainstay.rest.docs;
