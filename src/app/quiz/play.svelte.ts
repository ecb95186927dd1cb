/** How far a quiz has come: its questions, what was answered, and what that is worth. */
import type { Material } from '../../quiz/material.ts';
import { isOver, judge, MOST, pointsOf, type Answer, type Verdict } from '../../quiz/judge.ts';
import type { Level, Question } from '../../quiz/question.ts';

export class Play {
  readonly material: Material;
  readonly level: Level;
  readonly questions: readonly Question[];
  /** The tries of each question. */
  tries: readonly (readonly Verdict[])[] = $state.raw([]);
  /** Place of the question that is asked; beyond the last, the review stands. */
  index = $state(0);

  readonly question = $derived.by(() => this.questions[this.index]);
  readonly verdicts = $derived.by(() => this.tries[this.index] ?? []);
  readonly over = $derived.by(() => !this.question || isOver(this.question, this.verdicts));
  readonly points = $derived.by(() =>
    this.tries.map(pointsOf).reduce((sum, points) => sum + points, 0),
  );
  readonly most: number;

  constructor(material: Material, questions: readonly Question[], level: Level) {
    this.material = material;
    this.questions = questions;
    this.level = level;
    this.most = questions.length * MOST;
    this.tries = questions.map(() => []);
  }

  answer(answer: Answer): void {
    const { question, index } = this;
    if (!question || this.over) return;
    const verdict = judge(question, answer, this.material.atlas);
    this.tries = this.tries.map((tries, at) => (at === index ? [...tries, verdict] : tries));
  }

  /** Gives answers that were given before, up to the question at `index`. */
  replay(answers: readonly (readonly Answer[])[], index: number): void {
    for (const some of answers.slice(0, index + 1)) {
      for (const answer of some) this.answer(answer);
      if (this.index < index) this.next();
    }
  }

  next(): void {
    if (this.over) this.index += 1;
  }

  /** The questions that were not answered rightly at once. */
  get missed(): readonly Question[] {
    return this.questions.filter((_, at) => pointsOf(this.tries[at] ?? []) < MOST);
  }
}
