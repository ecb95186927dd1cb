/** Plays months from event to event: glides there, rests to be read, and stops at the end. */
import { monthFrom, monthNumber, type Month } from '../../../atlas/timeline.ts';

/** What the player is played on. Times are the player's own, in milliseconds. */
export interface Stepper {
  now(): Month;
  /** The month of the next event; undefined at the end. */
  next(): Month | undefined;
  /** A month on the way. */
  pass(month: Month): void;
  /** The month of an event. */
  arrive(month: Month): void;
  stopped(): void;
  /** Whether to go there in one step. */
  still(): boolean;
}

const FRAMES = 12;
const FRAME = 50;
const REST = 2000;

/** Starts at once, or after a rest where it stands; gives how to stop, which does not call `stopped`. */
export function play(stepper: Stepper, rest = false): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const leave = () => {
    const to = stepper.next();
    if (to === undefined) stepper.stopped();
    else if (stepper.still()) arrive(to);
    else glide(monthNumber(stepper.now()), to, 1);
  };
  const glide = (from: number, to: Month, frame: number) => {
    if (frame === FRAMES) {
      arrive(to);
      return;
    }
    stepper.pass(monthFrom(Math.round(from + ((monthNumber(to) - from) * frame) / FRAMES)));
    timer = setTimeout(glide, FRAME, from, to, frame + 1);
  };
  const arrive = (month: Month) => {
    stepper.arrive(month);
    if (stepper.next() === undefined) stepper.stopped();
    else timer = setTimeout(leave, REST);
  };
  timer = setTimeout(leave, rest ? REST : 0);
  return () => {
    clearTimeout(timer);
  };
}
