/** Validation rules on the engine, with a real database. */
package org.mainstay.platform.validation;
