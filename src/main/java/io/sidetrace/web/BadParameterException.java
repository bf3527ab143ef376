package io.sidetrace.web;

/** A parameter in the address that cannot be used. */
public final class BadParameterException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Complaint complaint;

  public BadParameterException(Complaint complaint) {
    super(complaint.toString());
    this.complaint = complaint;
  }

  public Complaint complaint() {
    return complaint;
  }
}
