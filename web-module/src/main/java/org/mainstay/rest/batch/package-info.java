/** Several operations in one request: here they are read and answered, the platform carries them out. */
package org.mainstay.rest.batch;
