package io.sidetrace.lesson.attempt;

import io.sidetrace.engine.journal.Profile;
import io.sidetrace.lesson.LessonLibrary;
import io.sidetrace.lesson.attempt.Attempt.Reveal;
import io.sidetrace.lesson.format.Confidence;
import io.sidetrace.lesson.format.Item;
import io.sidetrace.lesson.format.Item.Feedback;
import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.lesson.format.Markdown;
import io.sidetrace.lesson.grading.Answer;
import io.sidetrace.lesson.grading.Graded;
import io.sidetrace.lesson.grading.Happened;
import io.sidetrace.lesson.grading.Journal;
import io.sidetrace.lesson.grading.Mending;
import io.sidetrace.lesson.grading.Mending.Verdict;
import io.sidetrace.lesson.learner.Learner;
import io.sidetrace.run.Run;
import io.sidetrace.run.RunId;
import io.sidetrace.run.RunService;
import io.sidetrace.run.Runs;
import io.sidetrace.worker.protocol.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes somebody through a lesson: predict, see, mend, and predict the variant. */
@Service
public class AttemptService {
  private static final int ALL_EVENTS = Integer.MAX_VALUE;

  private final LessonLibrary lessons;
  private final Attempts attempts;
  private final RunService service;
  private final Runs runs;

  AttemptService(LessonLibrary lessons, Attempts attempts, RunService service, Runs runs) {
    this.lessons = lessons;
    this.attempts = attempts;
    this.service = service;
    this.runs = runs;
  }

  /** A program of a lesson, as it is put before somebody. */
  public record Task(Profile profile, int variant, String program) {}

  /** What a mended program was found to do. */
  public record Tried(Run run, List<Verdict> verdicts) {
    public Tried {
      verdicts = List.copyOf(verdicts);
    }

    public boolean accepted() {
      return verdicts.stream().allMatch(Verdict::holds);
    }
  }

  /**
   * Begins a lesson.
   *
   * @param profile null for the first that the lesson is true in
   */
  public Attempt begin(Learner learner, Lesson lesson, @Nullable Profile profile, int seed) {
    Profile chosen = profile == null ? lesson.profiles().getFirst() : profile;
    if (!lesson.profiles().contains(chosen)) {
      throw new AttemptException(
          "The lesson is true in %s only.".formatted(lesson.profiles().getFirst()));
    }
    Attempt attempt =
        new Attempt(
            RunId.random().value(),
            learner.id(),
            lesson.slug(),
            chosen,
            seed,
            Moment.now(),
            null,
            0,
            null,
            null,
            null);
    attempts.begin(attempt, Hashes.behaviour(lesson), Hashes.wording(lesson));
    return attempt;
  }

  public Optional<Attempt> find(Learner learner, String id) {
    return attempts.find(id, learner.id());
  }

  /** The given program, or the other one that comes after the mend; empty where there is none. */
  public Optional<Task> task(Attempt attempt, Phase phase) {
    Lesson lesson = lesson(attempt);
    if (phase == Phase.FIRST) {
      return Optional.of(new Task(attempt.profile(), 0, lesson.given()));
    }
    int variant = lesson.variants().of(attempt.seed());
    Profile profile =
        variant > 0
            ? attempt.profile()
            : lesson.profiles().stream()
                .filter(p -> p != attempt.profile())
                .findFirst()
                .orElse(attempt.profile());
    return variant == 0 && profile == attempt.profile()
        ? Optional.empty()
        : Optional.of(new Task(profile, variant, lesson.variants().apply(variant, lesson.given())));
  }

  /**
   * Runs the program that was predicted and grades the predictions against its journal.
   *
   * @param answers one for each item of the lesson, by the item's key
   */
  public Reveal predict(Attempt attempt, Phase phase, Map<String, Said> answers) {
    Lesson lesson = lesson(attempt);
    if (phase == Phase.FIRST ? attempt.first() != null : attempt.variant() != null) {
      throw new AttemptException(
          "This was predicted already, and the answer is known. Begin the lesson again to predict anew.");
    }
    if (phase == Phase.VARIANT && attempt.mendedAt() == null) {
      throw new AttemptException("The variant opens when the program is mended.");
    }
    Task task =
        task(attempt, phase).orElseThrow(() -> new AttemptException("This lesson has no variant."));
    // Before the run, which may take a while, so that a bad answer costs nothing.
    List<Said> said =
        lesson.items().stream().map(item -> asked(item, answers.get(item.key()))).toList();
    Run run = service.submit(task.program(), task.profile().toString(), null);
    Journal journal = new Journal(happened(run));
    List<Graded> graded = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      Item item = lesson.items().get(i);
      graded.add(graded(item, said.get(i), journal.answer(item)));
    }
    attempts.predicted(attempt.id(), phase, run, graded);
    return new Reveal(run.id().value(), graded);
  }

  /** Runs a mended program, alone and with the lesson's checks after it. */
  public Tried mend(Attempt attempt, @Nullable String source) {
    Lesson lesson = lesson(attempt);
    if (attempt.first() == null) {
      throw new AttemptException("Predict first; then see what happened, then mend.");
    }
    String profile = attempt.profile().toString();
    Run run = service.submit(source, profile, null);
    RunReport checked = service.rehearse(Mending.withChecks(lesson, 0, run.source()), profile);
    Tried tried = new Tried(run, Mending.verdicts(lesson, 0, run.report(), checked));
    attempts.tried(attempt.id(), run, tried.accepted(), task(attempt, Phase.VARIANT).isEmpty());
    return tried;
  }

  /** The graded predictions with their words, which are the lesson's of today. */
  public List<Graded> worded(Attempt attempt, @Nullable Reveal reveal) {
    if (reveal == null) {
      return List.of();
    }
    Lesson lesson = lesson(attempt);
    return reveal.graded().stream()
        .map(
            g ->
                lesson
                    .item(g.key())
                    .map(
                        i ->
                            graded(
                                i,
                                new Said(g.said(), g.confidence()),
                                new Answer(g.happened(), g.evidence())))
                    .orElse(g))
        .toList();
  }

  private static Said asked(Item item, @Nullable Said said) {
    if (said == null || !item.options().contains(said.answer())) {
      throw new AttemptException(
          "`answers` needs one of the options for `%s`: %s."
              .formatted(item.key(), String.join(", ", item.options())));
    }
    List<Integer> levels = Confidence.levels(item.options().size());
    if (said.confidence() != null && !levels.contains(said.confidence())) {
      throw new AttemptException(
          "`confidence` for `%s` is %d; it is one of %s, in percent, or left out. %d is guessing."
              .formatted(item.key(), said.confidence(), levels, levels.getFirst()));
    }
    return said;
  }

  private static Graded graded(Item item, Said said, Answer answer) {
    boolean right = said.answer().equals(answer.text());
    Feedback feedback = right ? null : item.feedback().get(said.answer());
    return new Graded(
        item.key(),
        Markdown.line(item.asked()),
        said.answer(),
        said.confidence(),
        answer.text(),
        right,
        answer.evidence(),
        feedback == null ? "" : feedback.text(),
        feedback == null ? null : feedback.gotcha());
  }

  private Happened happened(Run run) {
    return new Happened(run.profile(), run.report(), runs.events(run.id(), 0, ALL_EVENTS));
  }

  private Lesson lesson(Attempt attempt) {
    return lessons
        .current(attempt.lesson())
        .orElseThrow(() -> new AttemptException("The lesson of this attempt is no longer here."));
  }
}
