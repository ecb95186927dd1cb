/** Keyboard input of a presentation window: commands, and typed step numbers. */
import { commandOf, digitOf, type Command } from './keys.ts';

/** Digits of a step number. */
const MAX_DIGITS = 3;

export type Run = (command: Command) => void;

export class KeyListener {
  /** Digits typed so far. */
  typed = $state('');
  readonly #dir: 'ltr' | 'rtl';
  readonly #run: Run;
  readonly #goToNumber: (number: number) => void;

  constructor(dir: 'ltr' | 'rtl', run: Run, goToNumber: (number: number) => void) {
    this.#dir = dir;
    this.#run = run;
    this.#goToNumber = goToNumber;
  }

  /**
   * Handles keys in the capture phase, before all other listeners. `onkey` is called first, for each
   * handled key. Returns a function that stops listening.
   */
  listen(
    window: Window,
    onkey: (command: Command | undefined) => void = () => undefined,
  ): () => void {
    const onkeydown = (event: KeyboardEvent) => {
      const digit = digitOf(event);
      // Enter after digits always jumps, even with the focus on a button.
      const jumps = this.typed !== '' && event.key === 'Enter';
      const command = jumps ? 'jump' : commandOf(event, this.#dir);
      if (digit === undefined && command === undefined) return;
      event.preventDefault();
      // The article and the map use the same keys for other commands.
      event.stopImmediatePropagation();
      onkey(command);
      const { typed } = this;
      this.typed = command ? '' : (typed + (digit ?? '')).slice(-MAX_DIGITS);
      if (command !== 'jump') {
        if (command) this.#run(command);
      } else if (typed !== '') this.#goToNumber(Number(typed));
    };
    window.addEventListener('keydown', onkeydown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onkeydown, { capture: true });
    };
  }
}
