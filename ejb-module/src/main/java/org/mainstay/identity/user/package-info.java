/** Users: who may log in, in which role, and their passwords. */
package org.mainstay.identity.user;
