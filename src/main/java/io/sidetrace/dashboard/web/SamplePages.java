package io.sidetrace.dashboard.web;

import io.sidetrace.classroom.course.CourseException;
import io.sidetrace.dashboard.sample.SampleCourse;
import io.sidetrace.staff.account.CurrentStaff;
import io.sidetrace.staff.account.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sample course by one click. */
@Controller
class SamplePages {
  private final SampleCourse sample;

  SamplePages(SampleCourse sample) {
    this.sample = sample;
  }

  @PostMapping("/courses/sample")
  String make(
      @CurrentStaff Staff staff,
      @RequestParam(defaultValue = "UTC") String timeZone,
      RedirectAttributes shown) {
    try {
      return "redirect:/courses/" + sample.begin(staff, timeZone).id();
    } catch (CourseException e) {
      shown.addFlashAttribute("wrong", e);
      return "redirect:/courses";
    }
  }
}
