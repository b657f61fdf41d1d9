/** What an installation can set, and how it tells its launcher what happened. */
package org.mainstay.platform.config;
