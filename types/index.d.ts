/** Types of `energy-corridor-map`: the custom element, and `embed.js` for host pages with frames. */

/** The reader's view, as in a permalink. */
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
  /** `detail` is the id of the feature. */
  featureselect: CustomEvent<string>;
  ready: CustomEvent<undefined>;
  /** `detail` is the error message. */
  error: CustomEvent<string>;
}

/** `<energy-corridor-map story lang step theme look focus layers hide date filter mode site>`. */
export class EnergyCorridorMap extends HTMLElement {
  /** Goes to a step; false for an unknown id, or before the story has loaded. */
  goTo(step: string): boolean;
  /** Highlights a feature and opens its card; `null` closes it. Without an id, as `HTMLElement.focus`. */
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

/** A frame with a story in a host page. Promises are rejected with the reason if a command fails. */
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
    /** Defined by `embed.js`. */
    readonly EnergyCorridorMap?: {
      frame(element: HTMLIFrameElement): EnergyCorridorFrame;
    };
  }
}
