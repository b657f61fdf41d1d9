/** Validation rules of administrators: one refusal in every protocol, and expressions that mean harm. */
package org.mainstay.systemtests.validation;
