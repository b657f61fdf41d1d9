/** Groups of users, queues among them, and who belongs to them. */
package org.mainstay.identity.group;
