/** Every word of the interface, as one typed object per language: a missing key does not compile. */
import type { Direction } from '../story/story.ts';
import type { Figure, Measure, Unit } from '../atlas/atlas.ts';
import type { Stage } from '../atlas/timeline.ts';

export interface Messages {
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
  readonly dir: Direction;
  /** The language's name in itself. */
  readonly name: string;
  readonly site: string;
  readonly skipToArticle: string;
  readonly languages: string;
  /** Of a tool, or another piece that is loaded when it is asked for. */
  readonly partFailed: string;
  readonly again: string;
  readonly theme: { readonly label: string; readonly light: string; readonly dark: string };
  readonly notReviewed: string;
  readonly retold: (outlet: string, date: string) => string;
  readonly source: string;
  readonly corrections: string;
  readonly allStories: string;
  /** Leads to the story as slides. */
  readonly present: string;
  /** Leads to questions about the story. */
  readonly quiz: string;
  readonly readNext: string;
  readonly wordsLicence: string;
  /** Stands before whose data a picture shows. */
  readonly mapData: string;
  readonly bordersNote: string;
  /** Whose data all maps together show. */
  readonly dataLicence: string;
  readonly step: (number: number, of: number) => string;
  readonly steps: string;
  readonly next: string;
  readonly previous: string;
  readonly back: string;
  /** In a page of others: leads to the reading page. */
  readonly full: string;
  readonly map: {
    readonly label: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly pan: Readonly<Record<'up' | 'down' | 'left' | 'right', string>>;
    readonly move: string;
    readonly picture: string;
    readonly live: string;
    readonly failed: string;
    /** The page around requires trusted types. */
    readonly blocked: string;
    readonly lost: string;
    readonly loading: string;
    readonly dataFailed: string;
    readonly codeFailed: string;
    readonly dataLate: string;
    /** Of layers that have not come yet. */
    readonly late: (names: string) => string;
    readonly pastFailed: (month: string) => string;
    /** MapLibre's own strings, by its keys. */
    readonly gestures: Readonly<Record<'windows' | 'mac' | 'mobile', string>>;
    readonly attribution: string;
  };
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
    readonly converter: string;
    readonly substation: string;
    readonly plant: string;
    readonly corridor: string;
    readonly contextLine: string;
    readonly contextPipeline: string;
    readonly tradeWay: string;
    readonly disputed: string;
  };
  readonly card: {
    readonly close: string;
    readonly status: string;
    readonly asOf: (date: string) => string;
    readonly inTest: (capacity: string) => string;
    readonly exactness: string;
    readonly precision: (km: string) => string;
    readonly sources: string;
    readonly mentioned: (count: number) => string;
    readonly goToPassage: (heading: string) => string;
    readonly undated: string;
    /** Beside a date that is over a year ago. */
    readonly old: string;
    readonly licence: string;
    readonly know: string;
    /** Of a statement that was true of something older. */
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
  readonly kinds: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<Stage, string>>;
  readonly measures: Readonly<Record<Measure, string>>;
  readonly units: Readonly<Record<Unit, string>>;
  readonly how: Readonly<Record<Figure['how'], string>>;
  readonly about: string;
  /** A range of numbers; words where signs would turn round in right-to-left text. */
  readonly range: (low: string, high: string) => string;
  /** An amount with its unit and how far it may be off. */
  readonly giveOrTake: (amount: string, error: string, unit: string) => string;
  readonly roles: Readonly<Record<'sends' | 'carries' | 'receives', string>>;
}
