/** Keys of a window of the talk: commands, and numbers that are typed for a jump. */
import { commandOf, digitOf, type Command } from './keys.ts';

/** Digits that a number may have. */
const DIGITS = 3;

export type Run = (command: Command) => void;

export class Hearing {
  /** Digits typed so far. */
  typed = $state('');
  readonly #dir: 'ltr' | 'rtl';
  readonly #run: Run;
  readonly #jump: (number: number) => void;

  constructor(dir: 'ltr' | 'rtl', run: Run, jump: (number: number) => void) {
    this.#dir = dir;
    this.#run = run;
    this.#jump = jump;
  }

  /** Hears keys before all others do, and tells of each. Returns how to stop. */
  begin(
    window: Window,
    onkey: (command: Command | undefined) => void = () => undefined,
  ): () => void {
    const onkeydown = (event: KeyboardEvent) => {
      const digit = digitOf(event);
      // A number that has been typed is gone to, whatever has the focus.
      const jumps = this.typed !== '' && event.key === 'Enter';
      const command = jumps ? 'jump' : commandOf(event, this.#dir);
      if (digit === undefined && command === undefined) return;
      event.preventDefault();
      // Nobody else hears it: the same keys mean other things to readers and to the map.
      event.stopImmediatePropagation();
      onkey(command);
      const { typed } = this;
      this.typed = command ? '' : (typed + (digit ?? '')).slice(-DIGITS);
      if (command !== 'jump') {
        if (command) this.#run(command);
      } else if (typed !== '') this.#jump(Number(typed));
    };
    window.addEventListener('keydown', onkeydown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onkeydown, { capture: true });
    };
  }
}
