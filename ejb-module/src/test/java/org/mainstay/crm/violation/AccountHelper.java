package org.mainstay.crm.violation;

/** A name that says nothing. */
public class AccountHelper {}
