package io.sidetrace.dashboard.sample;

import io.sidetrace.classroom.course.Courses;
import io.sidetrace.staff.account.InvitationAccepted;
import io.sidetrace.staff.account.Staff;
import io.sidetrace.staff.account.StaffAccounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes a sample course for whoever had the first account, where `sidetrace.sample-course` asks for
 * it and there is none: at the start, or when that account is made.
 */
@Component
@ConditionalOnProperty("sidetrace.sample-course")
class SampleAtStart {
  private static final String ZONE = "UTC";

  private final SampleCourse sample;
  private final Courses courses;
  private final StaffAccounts accounts;

  SampleAtStart(SampleCourse sample, Courses courses, StaffAccounts accounts) {
    this.sample = sample;
    this.courses = courses;
    this.accounts = accounts;
  }

  @EventListener(ApplicationReadyEvent.class)
  void started() {
    accounts.first().ifPresent(this::make);
  }

  @TransactionalEventListener
  void accepted(InvitationAccepted invitation) {
    // The transaction that made the account is over, and its connection still bound to the thread.
    Thread.startVirtualThread(() -> make(invitation.staff()));
  }

  private void make(Staff owner) {
    if (!courses.hasSample()) {
      sample.begin(owner, ZONE);
    }
  }
}
