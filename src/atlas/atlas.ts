/**
 * The Atlas: everything that the map can draw or a step can link to, with its sources.
 * Types only; `authoring/` reads and validates the data.
 */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Bounds, LonLat } from '../geo/geo.ts';
import type { Kind } from './kinds.ts';

/** A BCP 47 language tag, as in the file names of stories: `en`, `ur`. */
export type Lang = string;

/** A text by language; `en` is always present. */
export type LocalizedText = { readonly en: string } & Readonly<Partial<Record<Lang, string>>>;

/** Names by language; `en` is always present. */
export type Names = LocalizedText;

/** Status of a feature at its `asOf`. Geography `exists`; `unknown` is a statement, not missing data. */
export type Status =
  'exists' | 'in-service' | 'built' | 'under-construction' | 'suspended' | 'planned' | 'unknown';

/** What a number measures; its wording lives in `i18n`. */
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
 * One statement of a number, published or computed, never an average of several.
 * `range` is set where the statement itself is a range. `error` is ± in the same unit.
 */
export interface Figure {
  readonly measure: Measure;
  readonly value?: number;
  readonly range?: readonly [low: number, high: number];
  readonly unit: Unit;
  readonly error?: number;
  /** `published` by a source, `computed` from these layers, `drawn` (about the drawing only), `inferred` by us. */
  readonly how: 'published' | 'computed' | 'drawn' | 'inferred';
  /** ISO date, month or year of the statement. */
  readonly date?: string;
  /** Source ids; empty only for figures computed from the layers. */
  readonly sources: readonly string[];
  /** Who states it or how it was computed. */
  readonly note?: LocalizedText;
  /** About something abandoned, such as a former route: shown, but left out of ranges. */
  readonly superseded?: true;
}

/** How the position of a feature was determined. */
export type LocationMethod =
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

/** Properties of every feature and every group. */
export interface Entry {
  /** Kebab-case, stable, unique across all layers and groups. */
  readonly id: string;
  readonly kind: Kind;
  readonly names: Names;
  /** Language of the locally used name, a key of `names`. */
  readonly local?: Lang;
  readonly status: Status;
  /** ISO date, month or year of the `status`. */
  readonly asOf: string;
  /** No source has a date: `asOf` is then the month in which the facts were gathered. */
  readonly undated?: true;
  /** Position error of the drawing in km. */
  readonly precisionKm: number;
  /** How the position was determined, where `kind` does not imply it. */
  readonly located?: LocationMethod;
  /** On lines: ids of the sources that the route was drawn from, a subset of `sources`. */
  readonly route?: readonly string[];
  /** Source ids. At least one. */
  readonly sources: readonly string[];
  readonly figures?: readonly Figure[];
  /** What a reader must also know: a claim, a caution, how it was drawn. */
  readonly note?: LocalizedText;
  /** ISO 3166-1 alpha-2 codes of the countries it lies in. */
  readonly countries?: readonly string[];
}

/** Planned direction of power along a line, that of its coordinates. It does not state that any power flows. */
export interface PlannedFlow {
  /** Month of the agreement, `YYYY-MM`. */
  readonly since: string;
  /** From where to where, and in which season. */
  readonly words: LocalizedText;
  /** Source ids. At least one. */
  readonly sources: readonly string[];
}

/** Further properties of single layers, read by `cartography/` and the card. */
export interface FeatureProperties extends Entry {
  /** Id of the group that a segment or station belongs to. */
  readonly group?: string;
  /** `ac` or `dc`, on lines and stations. */
  readonly current?: 'ac' | 'dc';
  /** Nominal voltage in kV. */
  readonly kv?: number;
  /** Capacity in MW. */
  readonly mw?: number;
  /** On lines with a planned direction. */
  readonly flow?: PlannedFlow;
  /** On plants: id of the river. */
  readonly river?: string;
  /** On countries that take part in CASA-1000: what they do in it. */
  readonly roles?: readonly ('sends' | 'carries' | 'receives')[];
  /** Importance, which decides the zoom from which a label is shown: 0 first … 5 last. */
  readonly rank?: number;
  /** Position of the label of an area or a measured line. */
  readonly anchor?: LonLat;
  /** Label text in place of the name: a measured value with its error. */
  readonly label?: LocalizedText;
}

export type AtlasFeature = Feature<Geometry, FeatureProperties> & { readonly id: string };
export type LayerData = FeatureCollection<Geometry, FeatureProperties>;

/** Several features under one name: a line of several segments, or the project as a whole. */
export interface Group extends Entry {
  readonly members: readonly string[];
}

/** A source: who published what, when, under which licence, and where to read it. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** Absolute `https:` or `http:` URL; absent where the source is a package. */
  readonly url?: string;
  /** ISO date, month or year; absent where the source has none. */
  readonly date?: string;
  /** SPDX id if there is one, else a phrase such as "all rights reserved; cited". */
  readonly licence: string;
  /** Confidence: A official or several independent sources, B one decent source, C weak or our inference. */
  readonly sure?: 'A' | 'B' | 'C';
  /** How much of it could be read at the last check; absent for data kept in this repository. */
  readonly read?: 'full' | 'excerpt' | 'not found again';
  /** On a table or map of many things: what it provides wherever it is cited. */
  readonly gives?: 'place' | 'name';
}

/** One downloadable layer, as listed in `atlas.json`. */
export interface LayerInfo {
  readonly id: string;
  readonly file: string;
  readonly names: Names;
  /** Kinds of its features, which `cartography/` styles. */
  readonly kinds: readonly Kind[];
  /** The toggle that shows it: a layer id, often its own; absent for base layers, which are always shown. */
  readonly toggle?: string;
  readonly licence: string;
  readonly sources: readonly string[];
}

/** Contents of `atlas.json`: everything but the geometry. */
export interface AtlasIndex {
  readonly asOf: string;
  readonly layers: readonly LayerInfo[];
  readonly groups: readonly Group[];
  readonly sources: Readonly<Record<string, Source>>;
}

/** The index with the layers' data and look-ups. */
export interface Atlas extends AtlasIndex {
  readonly data: Readonly<Record<string, LayerData>>;
  /** The feature or group of an id. */
  entry(id: string): FeatureProperties | Group | undefined;
  /** The features of an id: the feature itself, or a group's members (recursively); empty if unknown. */
  members(id: string): readonly AtlasFeature[];
  /** Toggles of an id's features, without duplicates. */
  toggles(id: string): readonly string[];
  /** Bounding box of an id's features; undefined if the id is unknown. */
  bounds(id: string): Bounds | undefined;
}
