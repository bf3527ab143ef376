package io.sidetrace.staff.account;

/** Somebody who teaches. */
public record Staff(String id, String login) {}
