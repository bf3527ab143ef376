package io.sidetrace.lesson.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sidetrace.lesson.LessonLibrary;
import io.sidetrace.lesson.attempt.AttemptService;
import io.sidetrace.lesson.attempt.Attempts;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.json.JsonMapper;

class RenamedLessonTests {

  private final LessonLibrary lessons = mock(LessonLibrary.class);
  private final LessonPages pages =
      new LessonPages(
          lessons,
          mock(Attempts.class),
          mock(AttemptService.class),
          mock(LearnerCookie.class),
          JsonMapper.builder().build());

  @Test
  void anOldNameLeadsToTheNewOne() {
    when(lessons.nowCalled("old-name")).thenReturn(Optional.of("new-name"));
    ModelAndView page = pages.one("old-name", new MockHttpServletRequest());
    assertThat(page.getView())
        .isInstanceOfSatisfying(
            RedirectView.class, view -> assertThat(view.getUrl()).isEqualTo("/lessons/new-name"));
  }

  @Test
  void anUnknownNameIsToldWithTheWayToAllLessons() {
    ModelAndView page = pages.one("nobody", new MockHttpServletRequest());
    assertThat(page.getViewName()).isEqualTo("lesson/unknown");
    assertThat(page.getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
  }
}
