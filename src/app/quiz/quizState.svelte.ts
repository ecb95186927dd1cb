/** The state of a quiz in progress: questions, answers and points. */
import type { QuizData } from '../../quiz/quizData.ts';
import {
  isOver,
  judge,
  MAX_POINTS,
  pointsOf,
  type Answer,
  type Verdict,
} from '../../quiz/judge.ts';
import type { Level, Question } from '../../quiz/question.ts';

export class QuizState {
  readonly data: QuizData;
  readonly level: Level;
  readonly questions: readonly Question[];
  /** Verdicts per question. */
  tries: readonly (readonly Verdict[])[] = $state.raw([]);
  /** Index of the current question; the number of questions during the review. */
  index = $state(0);

  readonly question = $derived.by(() => this.questions[this.index]);
  readonly verdicts = $derived.by(() => this.tries[this.index] ?? []);
  readonly isOver = $derived.by(() => !this.question || isOver(this.question, this.verdicts));
  readonly points = $derived.by(() =>
    this.tries.map(pointsOf).reduce((sum, points) => sum + points, 0),
  );
  readonly maxPoints: number;

  constructor(data: QuizData, questions: readonly Question[], level: Level) {
    this.data = data;
    this.questions = questions;
    this.level = level;
    this.maxPoints = questions.length * MAX_POINTS;
    this.tries = questions.map(() => []);
  }

  answer(answer: Answer): void {
    const { question, index } = this;
    if (!question || this.isOver) return;
    const verdict = judge(question, answer, this.data.atlas);
    this.tries = this.tries.map((verdicts, i) => (i === index ? [...verdicts, verdict] : verdicts));
  }

  /** Replays saved answers, up to the question at `index`. */
  replay(answers: readonly (readonly Answer[])[], index: number): void {
    for (const answersToQuestion of answers.slice(0, index + 1)) {
      for (const answer of answersToQuestion) this.answer(answer);
      if (this.index < index) this.next();
    }
  }

  next(): void {
    if (this.isOver) this.index += 1;
  }

  /** Questions that were not answered right at the first try. */
  get missed(): readonly Question[] {
    return this.questions.filter((_, i) => pointsOf(this.tries[i] ?? []) < MAX_POINTS);
  }
}
