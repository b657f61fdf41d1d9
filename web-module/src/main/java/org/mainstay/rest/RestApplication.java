package org.mainstay.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST face of Mainstay; every resource lives below this path. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}
