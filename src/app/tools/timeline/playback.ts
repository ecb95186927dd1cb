/** Plays the timeline from event to event: animates to each, pauses there, and stops at the end. */
import { monthFromNumber, monthNumber, type Month } from '../../../atlas/timeline.ts';

export interface PlaybackTarget {
  current(): Month;
  /** The month of the next event; undefined at the end. */
  next(): Month | undefined;
  /** Called with each month between two events. */
  onpass(month: Month): void;
  /** Called with the month of an event. */
  onarrive(month: Month): void;
  /** Called when playback reaches the end. */
  onstop(): void;
  /** Whether to skip the animation between events. */
  prefersJump(): boolean;
}

const FRAME_COUNT = 12;
const FRAME_MS = 50;
const PAUSE_MS = 2000;

/** Starts now, or after a pause if `delayed`. Returns a function that stops without calling `onstop`. */
export function play(target: PlaybackTarget, delayed = false): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const goToNext = () => {
    const to = target.next();
    if (to === undefined) target.onstop();
    else if (target.prefersJump()) arrive(to);
    else animate(monthNumber(target.current()), to, 1);
  };
  const animate = (from: number, to: Month, frame: number) => {
    if (frame === FRAME_COUNT) {
      arrive(to);
      return;
    }
    target.onpass(
      monthFromNumber(Math.round(from + ((monthNumber(to) - from) * frame) / FRAME_COUNT)),
    );
    timer = setTimeout(animate, FRAME_MS, from, to, frame + 1);
  };
  const arrive = (month: Month) => {
    target.onarrive(month);
    if (target.next() === undefined) target.onstop();
    else timer = setTimeout(goToNext, PAUSE_MS);
  };
  timer = setTimeout(goToNext, delayed ? PAUSE_MS : 0);
  return () => {
    clearTimeout(timer);
  };
}
