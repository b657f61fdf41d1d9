package org.mainstay.launcher;

/** How the application reaches its database. The password goes to the server through the environment only. */
record DatabaseAccess(String url, String user, String password) {
    @Override
    public String toString() {
        return user + " at " + (url.contains("?") ? url.substring(0, url.indexOf('?')) : url);
    }
}
