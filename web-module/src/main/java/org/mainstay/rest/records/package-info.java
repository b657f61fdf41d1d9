/** Records of every kind over REST: one set of resources, fed by the registry. */
package org.mainstay.rest.records;
