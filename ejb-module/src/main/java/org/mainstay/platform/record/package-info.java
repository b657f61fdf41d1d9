/**
 * The engine: the one way to create, change, delete, read and list records of any kind. It knows kinds and field
 * values; where the rows are, only its storage port knows.
 */
package org.mainstay.platform.record;
