package io.sidetrace.classroom.web;

import io.sidetrace.classroom.course.CourseAccess.Granted;
import org.springframework.web.servlet.ModelAndView;

/** Pages of a course: they name the course, and say it in a page when a right is missing. */
public interface CoursePage {

  default ModelAndView page(String view, Granted granted) {
    return new ModelAndView(view)
        .addObject("course", granted.course())
        .addObject("member", granted.member())
        .addObject("may", granted.rights());
  }
}
