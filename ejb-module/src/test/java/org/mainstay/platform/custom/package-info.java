/** The model as administrators extend it, on a real database. */
package org.mainstay.platform.custom;
