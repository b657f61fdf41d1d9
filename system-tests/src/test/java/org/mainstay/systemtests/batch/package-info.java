/** Several operations in one request, as callers see them. */
package org.mainstay.systemtests.batch;
