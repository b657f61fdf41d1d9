/** Who may log in, and who may do what. */
package org.mainstay.systemtests.users;
