/** Style types: how a set of features is drawn, as plain data that both renderers read. */
import type { FeatureProperties } from '../atlas/atlas.ts';
import type { Kind } from '../atlas/kinds.ts';
import type { Stage } from '../atlas/timeline.ts';
import type { Hideable } from '../story/view.ts';
import type { ColorName } from './palette.ts';

/** A number, or a piecewise linear function of the zoom. */
export type ByZoom = number | readonly (readonly [zoom: number, value: number])[];

/** Conditions on properties, all of which must hold. `has`: the property is present. */
export interface Where {
  readonly current?: readonly string[];
  readonly rank?: readonly number[];
  readonly has?: keyof FeatureProperties;
}

interface StyleBase {
  readonly id: string;
  /** Kinds of features drawn in this style, from any layer. */
  readonly kinds: readonly Kind[];
  readonly where?: Where;
  readonly hide?: Hideable;
  readonly minzoom?: number;
  readonly opacity?: number;
  /** Fades while something else is highlighted. */
  readonly fades?: true;
  /** Draws only highlighted features. */
  readonly highlighted?: true;
  /** Skips highlighted features, which another style draws. */
  readonly notHighlighted?: true;
  /** Responds to pointer and touch. */
  readonly interactive?: true;
}

export interface FillStyle extends StyleBase {
  readonly draw: 'fill';
  readonly color: ColorName;
}

export interface LineStyle extends StyleBase {
  readonly draw: 'line';
  readonly color: ColorName;
  /** Width in CSS px. */
  readonly width: ByZoom;
  /** Dashes by stage (`status`), or a fixed pattern in line widths; absent: solid. */
  readonly dash?: 'status' | readonly number[];
  /** Open share of the width in the middle of a double line; absent: a single line. */
  readonly gap?: number;
}

export interface CircleStyle extends StyleBase {
  readonly draw: 'circle';
  readonly color: ColorName;
  /** Radius in CSS px; `area: 'mw'` makes the area grow with megawatts: r = radius · √mw. */
  readonly radius: ByZoom;
  readonly area?: 'mw';
  readonly stroke: ColorName;
  readonly strokeWidth: number;
}

export interface SquareStyle extends StyleBase {
  readonly draw: 'square';
  readonly color: ColorName;
  readonly stroke: ColorName;
  readonly strokeWidth: number;
  /** Side in CSS px, without the stroke. */
  readonly side: ByZoom;
}

/** Static marks along a line that point in the direction of its coordinates. */
export interface ChevronStyle extends StyleBase {
  readonly draw: 'chevron';
  readonly color: ColorName;
  readonly stroke: ColorName;
  readonly strokeWidth: number;
  /** Size across the line in CSS px, without the stroke. */
  readonly side: ByZoom;
  /** Distance between marks along the line, in CSS px. */
  readonly spacing: number;
}

export interface LabelStyle extends StyleBase {
  readonly draw: 'label';
  readonly color: ColorName;
  readonly size: ByZoom;
  readonly bold?: true;
  /** Letter-spaced capitals, in scripts that have them. */
  readonly letterSpaced?: true;
  /** Property to show in place of the name. */
  readonly textField?: 'label';
  /** Placed along the line. */
  readonly followsLine?: true;
  /** One label for all lines of an entry in `Scene.named`, beside them; other lines have none. */
  readonly grouped?: true;
  /** Distance in ems from the anchor of a feature without a symbol; 0 centers the label on it. */
  readonly offset: number;
  /** Zoom from which the local name is shown below. */
  readonly localFrom?: number;
}

/** Hillshade, on the live map only. */
export interface ReliefStyle extends StyleBase {
  readonly draw: 'relief';
  readonly shade: ColorName;
  readonly light: ColorName;
  /** 0 … 1 */
  readonly strength: number;
}

/** Draws features by their geometry. */
export type FeatureStyle = FillStyle | LineStyle | ChevronStyle | CircleStyle | SquareStyle;

export type Style = ReliefStyle | FeatureStyle | LabelStyle;

/** Dash pattern in line widths by stage; `[]` is solid. Meaning never depends on colour alone. */
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

/** Opacity factor of faded features. */
export const FADE_FACTOR = 0.32;
/** Width factor of highlighted lines. */
export const HIGHLIGHT_WIDTH_FACTOR = 1.35;
/** Total width in px of the halo around text, of which half is inside the letters. */
export const HALO_WIDTH = 2.8;

export function isFeatureStyle(style: Style): style is FeatureStyle {
  return style.draw !== 'relief' && style.draw !== 'label';
}

/** Whether a style draws a feature. `maplibre/expressions.ts` has the same rules as a filter. */
export function matchesStyle({ kinds, where }: Style, properties: FeatureProperties): boolean {
  if (!kinds.includes(properties.kind)) return false;
  if (!where) return true;
  return (
    (!where.current || where.current.includes(properties.current ?? '')) &&
    (!where.rank || where.rank.includes(properties.rank ?? 0)) &&
    (!where.has || properties[where.has] !== undefined)
  );
}

/** The value at a zoom: linear between stops, constant beyond them. */
export function valueAtZoom(value: ByZoom, zoom: number): number {
  if (typeof value === 'number') return value;
  const after = value.findIndex(([z]) => z >= zoom);
  const last = value[value.length - 1] ?? [0, 0];
  if (after === -1) return last[1];
  const b = value[after] ?? last;
  const a = value[after - 1] ?? b;
  return a === b ? b[1] : a[1] + ((zoom - a[0]) / (b[0] - a[0])) * (b[1] - a[1]);
}
