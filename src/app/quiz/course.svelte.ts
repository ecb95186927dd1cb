/** Reports the progress of the quiz to a course system (SCORM 1.2). Loaded only in pages of a course. */
import { writeSavedQuiz } from '../../quiz/savedQuiz.ts';
import type { QuizSettings } from '../../quiz/quiz.ts';
import type { Session } from '../../story/session.svelte.ts';
import { findCourse, formatTimespan, type CourseCall } from './courseApi.ts';
import type { QuizState } from './quizState.svelte.ts';

/**
 * `recording`: results are recorded. `looking`: browse or review mode. `none`: no course system.
 * `lost`: it no longer responds. `recorded`: the final score is recorded.
 */
export type CourseStatus = 'recording' | 'looking' | 'none' | 'lost' | 'recorded';

/** Maximum number of commits before the end. */
const MAX_EARLY_COMMITS = 2;

const courses = new WeakMap<Session, Course>();

/** The course of a session, shared by all quizzes that are opened in it. */
export function getCourse(session: Session, window: Window): Course {
  const course = courses.get(session) ?? new Course(window);
  courses.set(session, course);
  return course;
}

export class Course {
  status: CourseStatus = $state('none');
  /** Percentage, once recorded. */
  score = $state(0);
  /** The progress as text; empty for a new quiz. */
  savedProgress = '';
  readonly #call: CourseCall | undefined;
  readonly #now: () => number;
  readonly #startedAt: number;
  #commits = 0;

  constructor(window: Window, now: () => number = () => performance.now()) {
    this.#call = findCourse(window);
    this.#now = now;
    this.#startedAt = now();
    if (!this.#call) return;
    this.status = this.#call('LMSInitialize', '') === 'true' ? 'recording' : 'lost';
    if (this.status === 'lost') return;
    const mode = this.#get('cmi.core.lesson_mode');
    if (mode === 'browse' || mode === 'review') this.status = 'looking';
    else this.#resume();
    window.addEventListener('pagehide', () => {
      this.#leave();
    });
  }

  /** Records the progress of a quiz or, at its end, the score. */
  record({ questions, tries, index, points, maxPoints }: QuizState, settings: QuizSettings): void {
    if (this.status !== 'recording') return;
    if (index >= questions.length) {
      this.#complete(points, maxPoints);
      return;
    }
    const answers = tries.map((verdicts) => verdicts.map(({ answer }) => answer));
    this.savedProgress = writeSavedQuiz({ settings, questions, answers, index });
    this.#set('cmi.suspend_data', this.savedProgress);
    // Commits only at the start and halfway: each is a request to the course's server.
    const due = this.#commits === 0 || index * 2 >= questions.length;
    if (!due || this.#commits >= MAX_EARLY_COMMITS) return;
    this.#commits += 1;
    this.#send('LMSCommit', '');
  }

  #resume(): void {
    this.savedProgress = this.#get('cmi.suspend_data');
    const previous = this.#get('cmi.core.lesson_status');
    // A completed lesson stays completed.
    if (['', 'not attempted', 'unknown', 'browsed'].includes(previous))
      this.#set('cmi.core.lesson_status', 'incomplete');
  }

  #complete(points: number, maxPoints: number): void {
    this.savedProgress = '';
    const score = maxPoints === 0 ? 0 : Math.round((points / maxPoints) * 100);
    this.#set('cmi.core.score.raw', String(score));
    this.#set('cmi.core.score.min', '0');
    this.#set('cmi.core.score.max', '100');
    this.#set('cmi.core.lesson_status', 'completed');
    this.#set('cmi.suspend_data', '');
    this.#finish('');
    if (this.status !== 'recording') return;
    this.score = score;
    this.status = 'recorded';
  }

  #leave(): void {
    if (this.status === 'recording') this.#finish('suspend');
    else if (this.status === 'looking') this.#send('LMSFinish', '');
    // If the page is restored from the back/forward cache, the connection stays closed.
    if (this.status !== 'recorded') this.status = 'lost';
  }

  #finish(exit: '' | 'suspend'): void {
    this.#set('cmi.core.session_time', formatTimespan(this.#now() - this.#startedAt));
    this.#set('cmi.core.exit', exit);
    this.#send('LMSCommit', '');
    this.#send('LMSFinish', '');
  }

  #get(name: string): string {
    return this.#call?.('LMSGetValue', name) ?? '';
  }

  #set(name: string, value: string): void {
    this.#send('LMSSetValue', name, value);
  }

  #send(name: string, ...values: readonly string[]): void {
    if (this.#call?.(name, ...values) !== 'true') this.status = 'lost';
  }
}
