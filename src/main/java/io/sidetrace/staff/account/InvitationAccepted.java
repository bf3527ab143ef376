package io.sidetrace.staff.account;

/** Somebody used an invitation, in the transaction that is going on. */
public record InvitationAccepted(String invitation, Staff staff) {}
