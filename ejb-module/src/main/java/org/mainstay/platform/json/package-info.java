/**
 * JSON as requests and answers carry it: records are read strictly from it, and written straight into the bytes that are
 * sent. It knows no protocol, for files of records have the same form.
 */
package org.mainstay.platform.json;
