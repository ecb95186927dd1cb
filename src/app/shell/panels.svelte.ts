/** Which panels are open on the map, or beside it where it has no room for them. */
import { untrack } from 'svelte';
import type { Session } from '../../story/session.svelte.ts';
import { NO_LAYOUT, type Layout } from '../map/insets.ts';
import type { ToolName } from '../tools/tool.ts';

/** Made while a component starts: it follows the session until that ends. */
export class Panels {
  /** The map's pane and what lies on it. */
  layout: Layout = $state.raw(NO_LAYOUT);
  tool: ToolName | undefined = $state();
  /** What the reader has made of the legend; else it is open where it has room. */
  #legend: boolean | undefined = $state();
  readonly #session: Pick<Session, 'focus' | 'picked'>;
  readonly #measured = $derived.by(() => this.layout.size.width > 0);

  /** Whether panels open beside the map, where there is room for one. */
  readonly beside = $derived.by(() => this.#measured && this.layout.room === 'narrow');
  /** Whether the legend is open. A tool takes its place. */
  readonly legend = $derived.by(
    () =>
      this.tool === undefined &&
      (this.#legend ?? (!this.#measured || this.layout.room === 'roomy')),
  );

  constructor(session: Pick<Session, 'focus' | 'picked'>) {
    this.#session = session;
    // A card takes the place of what is open beside the map.
    $effect(() => {
      if (session.picked)
        untrack(() => {
          if (this.beside) this.close();
        });
    });
  }

  openTool(tool: ToolName | undefined): void {
    if (tool && this.beside) this.#session.focus(undefined);
    this.tool = tool;
  }

  openLegend(open: boolean): void {
    if (open && this.beside) this.#session.focus(undefined);
    if (open) this.tool = undefined;
    this.#legend = open;
  }

  /** Closes what the reader has opened. */
  close(): void {
    this.tool = undefined;
    if (this.beside) this.#legend = false;
  }
}
