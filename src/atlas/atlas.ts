/**
 * The Atlas: everything that the map can draw or a passage can point at, and how we know it.
 * Shapes only; `content/` reads and checks them.
 */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Bounds, LonLat } from '../geo/geo.ts';

/** A BCP 47 language tag, as in the file names of stories: `en`, `ur`. */
export type Lang = string;

/** A text by language; `en` is always there. */
export type Words = { readonly en: string } & Readonly<Partial<Record<Lang, string>>>;

/** Names by language; `en` is always there. */
export type Names = Words;

/** How a thing stands at its `asOf`. Geography `exists`; `unknown` is a statement, not a gap. */
export type Status =
  'exists' | 'in-service' | 'built' | 'under-construction' | 'suspended' | 'planned' | 'unknown';

/** What a number tells; its wording lives in `i18n`. */
export type Measure =
  | 'length'
  | 'width'
  | 'width-least'
  | 'width-greatest'
  | 'gap'
  | 'distance'
  | 'area'
  | 'elevation'
  | 'population'
  | 'capacity'
  | 'voltage'
  | 'towers'
  | 'progress'
  | 'drawn-share';

export type Unit = 'km' | 'km²' | 'm' | 'MW' | 'kV' | '%' | 'people' | 'towers' | '1';

/**
 * One statement of a number: what somebody says, or what we computed, never an average.
 * `range` is given where the statement itself is a range. `error` is ± in the same unit.
 */
export interface Figure {
  readonly measure: Measure;
  readonly value?: number;
  readonly range?: readonly [low: number, high: number];
  readonly unit: Unit;
  readonly error?: number;
  /** `published` by a source, `computed` from these layers, `drawn` (about the drawing, not the thing), `inferred` by us. */
  readonly how: 'published' | 'computed' | 'drawn' | 'inferred';
  /** ISO date or month or year of the statement. */
  readonly date?: string;
  /** Ids into the atlas's sources; empty only for what is computed from the layers. */
  readonly sources: readonly string[];
  /** Who says so or how it was computed, in the reader's language. */
  readonly note?: Words;
  /** It was true of something older, such as a route since given up: told, and counted no more. */
  readonly superseded?: true;
}

/** How the place of a thing on the map was found. */
export type Located =
  | 'districts'
  | 'reading'
  | 'ends'
  | 'towns'
  | 'stand-in'
  | 'parts'
  | 'base'
  | 'list'
  | 'computed'
  | 'gazetteer';

/** What every feature and every group carries. */
export interface Entry {
  /** Kebab-case, stable, unique over all layers and groups. */
  readonly id: string;
  readonly kind: string;
  readonly names: Names;
  /** Language of the name in local use, a key of `names`. */
  readonly local?: Lang;
  readonly status: Status;
  /** ISO date, month or year at which `status` was known. */
  readonly asOf: string;
  /** No source of it has a date: `asOf` is then the month up to which the facts were gathered. */
  readonly undated?: true;
  /** How far off the drawing may be, in km. */
  readonly precisionKm: number;
  /** How its place was found, where its kind does not say. */
  readonly located?: Located;
  /** Ids of the sources that its way was drawn from, on lines; they are among `sources`. */
  readonly route?: readonly string[];
  /** Ids into the atlas's sources. At least one. */
  readonly sources: readonly string[];
  readonly figures?: readonly Figure[];
  /** What a reader must know beside it: a claim, a caution, how it was drawn. */
  readonly note?: Words;
  /** ISO 3166-1 alpha-2 codes of the countries it lies in. */
  readonly countries?: readonly string[];
}

/** Which way power is to flow along a line: that of its coordinates. A plan, and no statement that any flows. */
export interface PlannedFlow {
  /** Month in which it was agreed, `YYYY-MM`. */
  readonly since: string;
  /** From where to where, and in which part of the year. */
  readonly words: Words;
  /** Ids into the atlas's sources. At least one. */
  readonly sources: readonly string[];
}

/** Further properties that single layers carry, read by `look/` and the card. */
export interface FeatureProperties extends Entry {
  /** Group that a segment or station belongs to. */
  readonly group?: string;
  /** `ac` or `dc`, on lines and stations. */
  readonly current?: 'ac' | 'dc';
  /** Nominal voltage in kV. */
  readonly kv?: number;
  /** Capacity in MW. */
  readonly mw?: number;
  /** On lines that power is planned to flow along in one direction. */
  readonly flow?: PlannedFlow;
  /** River that a plant stands on: an id. */
  readonly river?: string;
  /** On countries: what the country does in CASA-1000; absent elsewhere. */
  readonly roles?: readonly ('sends' | 'carries' | 'receives')[];
  /** From which zoom on a label may stand, by importance: 0 first … 5 last. */
  readonly rank?: number;
  /** Where the label of an area or a measure stands. */
  readonly anchor?: LonLat;
  /** What stands on the map in place of the name: a measured value with its error. */
  readonly label?: Words;
}

export type AtlasFeature = Feature<Geometry, FeatureProperties> & { readonly id: string };
export type LayerData = FeatureCollection<Geometry, FeatureProperties>;

/** A thing made of several features: a line of several segments, or the project as a whole. */
export interface Group extends Entry {
  readonly members: readonly string[];
}

/** A source: who published what, when, under which licence, and where it can be read. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** Absolute `https:` or `http:` address; absent where the source is a package. */
  readonly url?: string;
  /** ISO date, month or year; absent where the source gives none. */
  readonly date?: string;
  /** SPDX id where there is one, or words such as "all rights reserved; cited". */
  readonly licence: string;
  /** How sure: A official or several independent, B one decent source, C weak or our inference. */
  readonly sure?: 'A' | 'B' | 'C';
  /** How much of it could be read when it was last looked up; absent where it is data that we hold. */
  readonly read?: 'full' | 'excerpt' | 'not found again';
  /** What a table or map of many things gives wherever it is cited. */
  readonly gives?: 'place' | 'name';
}

/** One downloadable layer, as `atlas.json` lists it. */
export interface LayerInfo {
  readonly id: string;
  readonly file: string;
  readonly names: Names;
  /** Kinds of its features, by which `look/` knows how to draw them. */
  readonly kinds: readonly string[];
  /** What switches it on and off: a layer's id, often its own; absent for the ground, which is always on. */
  readonly toggle?: string;
  readonly licence: string;
  readonly sources: readonly string[];
}

/** What `atlas.json` holds: all but the geometry. */
export interface AtlasIndex {
  readonly asOf: string;
  readonly layers: readonly LayerInfo[];
  readonly groups: readonly Group[];
  readonly sources: Readonly<Record<string, Source>>;
}

/** The whole, ready to ask. */
export interface Atlas extends AtlasIndex {
  readonly data: Readonly<Record<string, LayerData>>;
  /** The feature or group of an id. */
  entry(id: string): FeatureProperties | Group | undefined;
  /** The features that an id stands for: itself, or a group's members (deep); empty if unknown. */
  members(id: string): readonly AtlasFeature[];
  /** What switches an id's features on and off, each once. */
  toggles(id: string): readonly string[];
  /** Box around an id's features; undefined if the id is unknown. */
  bounds(id: string): Bounds | undefined;
}
