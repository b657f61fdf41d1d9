/** Validation rules: conditions by which administrators refuse records, kept as records and held in memory compiled. */
package org.mainstay.platform.validation;
