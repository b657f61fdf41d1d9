/** What the registry knows, told to callers: the schema and the OpenAPI document that is made from it. */
package org.mainstay.rest.schema;
