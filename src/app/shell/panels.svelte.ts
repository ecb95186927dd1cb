/** Which panels are open, over the map or, if it is too small, beside it. */
import { untrack } from 'svelte';
import type { Session } from '../../story/session.svelte.ts';
import type { StoryMap } from '../map/storyMap.svelte.ts';
import type { ToolName } from '../tools/tool.ts';

/** Must be created while a component initializes, since it uses effects. */
export class Panels {
  tool: ToolName | undefined = $state();
  /** The reader's choice; undefined opens the legend where there is room. */
  #legend: boolean | undefined = $state();
  readonly #session: Pick<Session, 'deselect' | 'selected'>;
  readonly #map: Pick<StoryMap, 'layout' | 'start'>;
  readonly #measured = $derived.by(() => this.#map.layout.size.width > 0);

  /** Whether the map is too narrow for panels, which then open beside it. */
  readonly narrow = $derived.by(() => this.#measured && this.#map.layout.room === 'narrow');
  /** Whether the legend is open. An open tool replaces it. */
  readonly legend = $derived.by(
    () =>
      this.tool === undefined &&
      (this.#legend ?? (!this.#measured || this.#map.layout.room === 'roomy')),
  );

  constructor(
    session: Pick<Session, 'deselect' | 'selected'>,
    map: Pick<StoryMap, 'layout' | 'start'>,
  ) {
    this.#session = session;
    this.#map = map;
    // A card replaces any panel that is open beside the map.
    $effect(() => {
      if (session.selected)
        untrack(() => {
          if (this.narrow) this.close();
        });
    });
  }

  openTool(tool: ToolName | undefined): void {
    if (tool && this.narrow) this.#session.deselect();
    this.tool = tool;
    // Tools need the data.
    if (tool) void this.#map.start();
  }

  openLegend(open: boolean): void {
    if (open && this.narrow) this.#session.deselect();
    if (open) this.tool = undefined;
    this.#legend = open;
  }

  /** Closes the tool, and the legend if it is beside the map. */
  close(): void {
    this.tool = undefined;
    if (this.narrow) this.#legend = false;
  }
}
