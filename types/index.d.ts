/** Types of `energy-corridor-map`: the element, and the script for host pages with frames. */

/** What a reader sees, as in a permalink. */
export interface MapViewDetail {
  readonly step: string;
  readonly look?: { readonly center: readonly [lon: number, lat: number]; readonly zoom: number };
  readonly focus?: string;
  readonly layers?: readonly string[];
  readonly hide?: readonly ('band' | 'labels')[];
  readonly date?: string;
  readonly filter?: Readonly<Record<string, readonly string[]>>;
}

export interface EnergyCorridorMapEventMap {
  viewchange: CustomEvent<MapViewDetail>;
  /** The id of the feature. */
  featureselect: CustomEvent<string>;
  ready: CustomEvent<undefined>;
  /** A sentence that says what is wrong. */
  error: CustomEvent<string>;
}

/** `<energy-corridor-map story lang step theme look focus layers hide date filter mode site>`. */
export class EnergyCorridorMap extends HTMLElement {
  /** Goes to a step; false if the story has none of this id, or is not there yet. */
  goTo(step: string): boolean;
  /** Stresses a feature and opens its card; `null` closes it. Without an id, what elements do. */
  focus(id: string | null): Promise<boolean>;
  focus(options?: FocusOptions): void;
  next(): boolean;
  previous(): boolean;
  addEventListener<Type extends keyof EnergyCorridorMapEventMap>(
    type: Type,
    listener: (event: EnergyCorridorMapEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** A frame of ours in a host page; each promise is rejected with the reason if it is not done. */
export interface EnergyCorridorFrame extends EventTarget {
  readonly element: HTMLIFrameElement;
  goTo(step: string): Promise<void>;
  focus(id?: string): Promise<void>;
  next(): Promise<void>;
  previous(): Promise<void>;
}

declare global {
  interface HTMLElementTagNameMap {
    'energy-corridor-map': EnergyCorridorMap;
  }
  interface Window {
    /** From `embed.js`. */
    readonly EnergyCorridorMap?: {
      frame(element: HTMLIFrameElement): EnergyCorridorFrame;
    };
  }
}
