/** Swipes of one finger, but for those on the live map, which move it. */
import type { Command } from './keys.ts';

/** Px that a finger must go to one side, and how much further than up or down. */
const FAR = 50;
const LEVEL = 1.5;

type Run = (command: Extract<Command, 'next' | 'previous'>) => void;

/** What to hear touches with. Forward is against the direction of reading, as pages are turned. */
export function swipes(dir: 'ltr' | 'rtl', run: Run) {
  let from: Touch | undefined;
  return {
    start({ touches, target }: TouchEvent): void {
      const [touch, more] = touches;
      const onMap = target instanceof Element && target.closest('.live, dialog') !== null;
      from = more || onMap ? undefined : touch;
    },
    end({ changedTouches: [touch] }: TouchEvent): void {
      if (!from || !touch) return;
      const [x, y] = [touch.clientX - from.clientX, touch.clientY - from.clientY];
      from = undefined;
      if (Math.abs(x) < FAR || Math.abs(x) < LEVEL * Math.abs(y)) return;
      run(x < 0 === (dir === 'ltr') ? 'next' : 'previous');
    },
  };
}
