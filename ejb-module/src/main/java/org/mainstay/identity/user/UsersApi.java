package org.mainstay.identity.user;

/** What can be done with users beyond reading and writing their records. */
public interface UsersApi {

    /**
     * Gives a user a new password. Users set their own, administrators anybody's.
     *
     * @param password 15 to 128 characters (NIST 800-63B: the password is the only factor); any characters
     * @throws org.mainstay.platform.error.BusinessException NOT_FOUND, INSUFFICIENT_ACCESS, or
     *     FIELD_CUSTOM_VALIDATION_EXCEPTION when the password is too short, too long, or contains the username
     */
    void setPassword(long userKey, String password);
}
