/** Interface messages: one typed object per language, so a missing key does not compile. */
import type { Direction } from '../story/story.ts';
import type { Figure, Measure, Unit } from '../atlas/atlas.ts';
import type { Kind } from '../atlas/kinds.ts';
import type { Stage } from '../atlas/timeline.ts';

export interface Messages {
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
  readonly dir: Direction;
  /** The language's own name. */
  readonly name: string;
  readonly site: string;
  readonly skipToArticle: string;
  readonly languages: string;
  /** Shown when a tool or another part loaded on demand fails to load. */
  readonly partFailed: string;
  readonly retry: string;
  readonly theme: { readonly label: string; readonly light: string; readonly dark: string };
  readonly notReviewed: string;
  readonly retold: (outlet: string, date: string) => string;
  readonly source: string;
  readonly corrections: string;
  readonly allStories: string;
  /** Link to the story as slides. */
  readonly present: string;
  /** Link to the story's quiz. */
  readonly quiz: string;
  readonly readNext: string;
  readonly contentLicence: string;
  /** Precedes the credits of a map image. */
  readonly mapData: string;
  readonly bordersNote: string;
  /** Credits of all map data. */
  readonly dataLicence: string;
  readonly step: (number: number, of: number) => string;
  readonly steps: string;
  readonly next: string;
  readonly previous: string;
  readonly backToStory: string;
  /** Link from an embed to the reading page. */
  readonly fullMap: string;
  readonly map: {
    readonly label: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly pan: Readonly<Record<'up' | 'down' | 'left' | 'right', string>>;
    readonly panControls: string;
    readonly staticMap: string;
    readonly interactiveMap: string;
    readonly failed: string;
    /** The host page requires trusted types. */
    readonly blocked: string;
    readonly contextLost: string;
    readonly loading: string;
    readonly dataFailed: string;
    readonly codeFailed: string;
    readonly dataLoading: string;
    /** Lists the layers that are still loading. */
    readonly layersLoading: (names: string) => string;
    readonly monthFailed: (month: string) => string;
    /** MapLibre's own strings, by its keys. */
    readonly gestures: Readonly<Record<'windows' | 'mac' | 'mobile', string>>;
    readonly attribution: string;
  };
  /** Rows without a text here have the name of their kind. */
  readonly legend: {
    readonly open: string;
    readonly layers: string;
    readonly relief: string;
    readonly band: string;
    readonly labels: string;
    readonly dcBuilt: string;
    readonly dcBuilding: string;
    readonly ac: string;
    readonly grid: string;
    readonly flow: string;
    readonly plant: string;
    readonly tradeWay: string;
    readonly disputed: string;
  };
  readonly card: {
    readonly close: string;
    readonly status: string;
    readonly asOf: (date: string) => string;
    readonly inTest: (capacity: string) => string;
    readonly precisionLabel: string;
    readonly precision: (km: string) => string;
    readonly sources: string;
    readonly mentioned: (count: number) => string;
    readonly goToStep: (heading: string) => string;
    readonly undated: string;
    /** Follows a date more than a year ago. */
    readonly outdated: string;
    readonly licence: string;
    readonly provenance: string;
    /** Marks a statement that a newer one replaces. */
    readonly superseded: string;
    readonly inMonth: (month: string) => string;
    readonly since: (date: string) => string;
    readonly disputed: string;
    readonly flow: string;
    readonly says: (stage: string, by: string, date: string) => string;
    readonly allSources: string;
  };
  readonly tools: {
    readonly title: string;
    readonly close: string;
    readonly names: Readonly<
      Record<'find' | 'time' | 'filter' | 'measure' | 'power' | 'take' | 'embed', string>
    >;
  };
  readonly keys: { readonly open: string; readonly close: string };
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly statuses: Readonly<Record<Stage, string>>;
  readonly measures: Readonly<Record<Measure, string>>;
  readonly units: Readonly<Record<Unit, string>>;
  readonly how: Readonly<Record<Figure['how'], string>>;
  readonly about: string;
  /** A range of numbers. Right-to-left languages use words, since a dash would reverse the order. */
  readonly range: (low: string, high: string) => string;
  /** An amount with its unit and its error. */
  readonly withError: (amount: string, error: string, unit: string) => string;
  readonly roles: Readonly<Record<'sends' | 'carries' | 'receives', string>>;
}
