/** What can go wrong, in one vocabulary: every protocol translates these codes and kinds, none has its own. */
package org.mainstay.platform.error;
