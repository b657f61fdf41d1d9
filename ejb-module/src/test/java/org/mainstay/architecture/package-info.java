/** The boundaries of the modules as tests, and the proof that each of them bites. */
package org.mainstay.architecture;
