/** The language of formulas, sentence by sentence. */
package org.mainstay.platform.formula;
