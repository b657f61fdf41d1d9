/**
 * Operations on records of any kind that are carried out together and in order, where later ones refer to what earlier
 * ones gave.
 */
package org.mainstay.platform.batch;
