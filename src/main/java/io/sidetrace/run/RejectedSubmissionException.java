package io.sidetrace.run;

import io.sidetrace.web.Complaint;
import java.util.List;

/** A submission that cannot be run as it is, and what is wrong with each of its fields. */
public final class RejectedSubmissionException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Complaint> complaints;

  RejectedSubmissionException(List<Complaint> complaints) {
    super(complaints.toString());
    this.complaints = List.copyOf(complaints);
  }

  public List<Complaint> complaints() {
    return complaints;
  }
}
