/** The vocabulary of the look: how a set of features is drawn, as plain values that both renderers read. */
import type { FeatureProperties } from '../atlas/atlas.ts';
import type { Stage } from '../atlas/timeline.ts';
import type { Hideable } from '../story/view.ts';
import type { ColorName } from './palette.ts';

/** A number, or a piecewise linear function of the zoom. */
export type ByZoom = number | readonly (readonly [zoom: number, value: number])[];

/** All must hold: the property is one of the values; the property is there (`has`). */
export interface Where {
  readonly current?: readonly string[];
  readonly rank?: readonly number[];
  readonly has?: keyof FeatureProperties;
}

interface Common {
  readonly id: string;
  /** Kinds of features drawn so, from whichever layer they come: a layer's toggle switches its features. */
  readonly kinds: readonly string[];
  readonly where?: Where;
  readonly hide?: Hideable;
  readonly minzoom?: number;
  readonly opacity?: number;
  /** Steps back while something else is stressed. */
  readonly fades?: true;
  /** Drawn only for stressed features. */
  readonly stressed?: true;
  /** Not drawn for stressed features, which another style draws. */
  readonly unstressed?: true;
  /** A reader can pick it. */
  readonly pick?: true;
}

export interface FillStyle extends Common {
  readonly draw: 'fill';
  readonly color: ColorName;
}

export interface LineStyle extends Common {
  readonly draw: 'line';
  readonly color: ColorName;
  /** Width in CSS px. */
  readonly width: ByZoom;
  /** Dashes by stage (`status`), or one pattern, in widths of the line; absent: solid. */
  readonly dash?: 'status' | readonly number[];
  /** Share of the width that is left open in the middle: a double line; absent: none. */
  readonly gap?: number;
}

export interface CircleStyle extends Common {
  readonly draw: 'circle';
  readonly color: ColorName;
  /** Radius in CSS px; `area: 'mw'` makes the area grow with megawatts: r = radius · √mw. */
  readonly radius: ByZoom;
  readonly area?: 'mw';
  readonly stroke: ColorName;
  readonly strokeWidth: number;
}

export interface SquareStyle extends Common {
  readonly draw: 'square';
  readonly color: ColorName;
  readonly stroke: ColorName;
  readonly strokeWidth: number;
  /** Side in CSS px, without its stroke. */
  readonly side: ByZoom;
}

/** Still marks along a line that point the way its coordinates lead. */
export interface ChevronStyle extends Common {
  readonly draw: 'chevron';
  readonly color: ColorName;
  readonly stroke: ColorName;
  readonly strokeWidth: number;
  /** Size across the line in CSS px, without its stroke. */
  readonly side: ByZoom;
  /** From one to the next along the line, in CSS px. */
  readonly spacing: number;
}

export interface LabelStyle extends Common {
  readonly draw: 'label';
  readonly color: ColorName;
  readonly size: ByZoom;
  readonly bold?: true;
  /** Wide-set capitals where the script has them. */
  readonly spaced?: true;
  /** Says the feature's `label`, not its name. */
  readonly says?: 'label';
  /** Follows the line. */
  readonly along?: true;
  /** One name for all lines of what the scene asks to name, beside them; none for other lines. */
  readonly joined?: true;
  /** Distance in ems from the anchor of what has no mark; 0 is centred on it. */
  readonly offset: number;
  /** From this zoom on the local name stands beneath. */
  readonly localFrom?: number;
}

/** Shaded heights, on the live map only. */
export interface ReliefStyle extends Common {
  readonly draw: 'relief';
  readonly shade: ColorName;
  readonly light: ColorName;
  /** 0 … 1 */
  readonly strength: number;
}

export type Style =
  ReliefStyle | FillStyle | LineStyle | ChevronStyle | CircleStyle | SquareStyle | LabelStyle;

/** Dash and gap in line widths for a line's status; solid is `[]`. Meaning never rests on colour alone. */
export const DASH: Readonly<Record<Stage, readonly number[]>> = {
  exists: [],
  'in-service': [],
  built: [],
  'under-construction': [3.2, 1.4],
  suspended: [3.2, 0.9, 0.6, 0.9],
  planned: [0.6, 1.4],
  studied: [0.6, 2.4],
  agreed: [1.2, 1.8],
  contracted: [2, 1.4],
  unknown: [1.4, 1.4],
};

/** What is left of the opacity of what steps back. */
export const FADE = 0.32;
/** By how much a stressed line grows. */
export const WIDEN = 1.35;

/** Whether a style draws a feature. The live map says the same in its own language. */
export function draws({ kinds, where }: Style, properties: FeatureProperties): boolean {
  if (!kinds.includes(properties.kind)) return false;
  if (!where) return true;
  return (
    (!where.current || where.current.includes(properties.current ?? '')) &&
    (!where.rank || where.rank.includes(properties.rank ?? 0)) &&
    (!where.has || properties[where.has] !== undefined)
  );
}

/** The value of a number at a zoom: linear between its stops, level beyond them. */
export function at(value: ByZoom, zoom: number): number {
  if (typeof value === 'number') return value;
  const after = value.findIndex(([z]) => z >= zoom);
  const last = value[value.length - 1] ?? [0, 0];
  if (after === -1) return last[1];
  const b = value[after] ?? last;
  const a = value[after - 1] ?? b;
  return a === b ? b[1] : a[1] + ((zoom - a[0]) / (b[0] - a[0])) * (b[1] - a[1]);
}
