package io.sidetrace.classroom.web;

import io.sidetrace.classroom.course.CourseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A page that says which right is missing and who can give it, or that there is no such thing. */
@ControllerAdvice(assignableTypes = CoursePage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class CoursePageProblems {

  @ExceptionHandler
  ModelAndView cannot(CourseException e) {
    HttpStatus status =
        switch (e.kind()) {
          case UNKNOWN -> HttpStatus.NOT_FOUND;
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
          case CONFLICT -> HttpStatus.CONFLICT;
          case FIELD -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    ModelAndView page = new ModelAndView("course/refused");
    page.addObject("sentence", (e.field() == null ? "" : e.field() + " ") + e.sentence());
    page.setStatus(status);
    return page;
  }
}
