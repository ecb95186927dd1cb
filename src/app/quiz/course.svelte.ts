/** Tells a course system how the quiz goes. Loaded with the quiz, and only in a page that belongs to a course. */
import { writeSaved } from '../../quiz/saved.ts';
import type { Setting } from '../../quiz/quiz.ts';
import type { Session } from '../../story/session.svelte.ts';
import { findCourse, timespan, type Ask } from './courseApi.ts';
import type { Play } from './play.svelte.ts';

/** `looking`: the course only shows the quiz. `none`: there is no course system. `lost`: it no longer answers. */
export type CourseStatus = 'recording' | 'looking' | 'none' | 'lost' | 'recorded';

/** Times that it is asked to keep what it was told, before the end. */
const COMMITS = 2;

const courses = new WeakMap<Session, Course>();

/** The course of a page: one, however often its quiz is opened. */
export function courseOf(session: Session, window: Window): Course {
  const course = courses.get(session) ?? new Course(window);
  courses.set(session, course);
  return course;
}

export class Course {
  status: CourseStatus = $state('none');
  /** Of 100, once it is recorded. */
  score = $state(0);
  /** How far the quiz had come; empty for a new one. */
  saved = '';
  readonly #ask: Ask | undefined;
  readonly #now: () => number;
  readonly #since: number;
  #commits = 0;

  constructor(window: Window, now: () => number = () => performance.now()) {
    this.#ask = findCourse(window);
    this.#now = now;
    this.#since = now();
    if (!this.#ask) return;
    this.status = this.#ask('LMSInitialize', '') === 'true' ? 'recording' : 'lost';
    if (this.status === 'lost') return;
    const mode = this.#get('cmi.core.lesson_mode');
    if (mode === 'browse' || mode === 'review') this.status = 'looking';
    else this.#resume();
    window.addEventListener('pagehide', () => {
      this.#leave();
    });
  }

  /** Takes down how far a quiz has come; at its end, what it is worth. */
  follow({ questions, tries, index, points, most }: Play, setting: Setting): void {
    if (this.status !== 'recording') return;
    if (index >= questions.length) {
      this.#end(points, most);
      return;
    }
    const answers = tries.map((some) => some.map(({ answer }) => answer));
    this.saved = writeSaved({ setting, questions, answers, index });
    this.#set('cmi.suspend_data', this.saved);
    // At the start, and halfway: each is a request to the course's server.
    const due = this.#commits === 0 || index * 2 >= questions.length;
    if (!due || this.#commits >= COMMITS) return;
    this.#commits += 1;
    this.#tell('LMSCommit', '');
  }

  #resume(): void {
    this.saved = this.#get('cmi.suspend_data');
    const before = this.#get('cmi.core.lesson_status');
    // What was completed once stays so.
    if (['', 'not attempted', 'unknown', 'browsed'].includes(before))
      this.#set('cmi.core.lesson_status', 'incomplete');
  }

  #end(points: number, most: number): void {
    this.saved = '';
    const score = most === 0 ? 0 : Math.round((points / most) * 100);
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
    else if (this.status === 'looking') this.#tell('LMSFinish', '');
    // A page that comes back from the browser's memory finds the course closed.
    if (this.status !== 'recorded') this.status = 'lost';
  }

  #finish(exit: '' | 'suspend'): void {
    this.#set('cmi.core.session_time', timespan(this.#now() - this.#since));
    this.#set('cmi.core.exit', exit);
    this.#tell('LMSCommit', '');
    this.#tell('LMSFinish', '');
  }

  #get(name: string): string {
    return this.#ask?.('LMSGetValue', name) ?? '';
  }

  #set(name: string, value: string): void {
    this.#tell('LMSSetValue', name, value);
  }

  #tell(name: string, ...values: readonly string[]): void {
    if (this.#ask?.(name, ...values) !== 'true') this.status = 'lost';
  }
}
