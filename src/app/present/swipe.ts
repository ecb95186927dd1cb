/** One-finger swipes between slides. Swipes on the interactive map move the map instead. */
import type { Command } from './keys.ts';

/** Minimum horizontal distance. */
const MIN_DISTANCE_PX = 50;
/** Minimum ratio of horizontal to vertical distance. */
const MIN_RATIO = 1.5;

type Run = (command: Extract<Command, 'next' | 'previous'>) => void;

/** Touch handlers. Swiping against the reading direction goes to the next slide. */
export function createSwipeHandlers(dir: 'ltr' | 'rtl', run: Run) {
  let start: Touch | undefined;
  return {
    start({ touches, target }: TouchEvent): void {
      const [touch, more] = touches;
      const onMap = target instanceof Element && target.closest('.live, dialog') !== null;
      start = more || onMap ? undefined : touch;
    },
    end({ changedTouches: [touch] }: TouchEvent): void {
      if (!start || !touch) return;
      const [x, y] = [touch.clientX - start.clientX, touch.clientY - start.clientY];
      start = undefined;
      if (Math.abs(x) < MIN_DISTANCE_PX || Math.abs(x) < MIN_RATIO * Math.abs(y)) return;
      run(x < 0 === (dir === 'ltr') ? 'next' : 'previous');
    },
  };
}
