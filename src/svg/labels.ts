/**
 * Label placement for both maps, in screen px: the static map renders the labels, the live map receives
 * them as points.
 */
import { valueAtZoom, type LabelStyle, type Style } from '../cartography/style.ts';
import { styles } from '../cartography/styles.ts';
import { DC_LINE_WIDTH } from '../cartography/themeLayers.ts';
import type { FeatureProperties, Group } from '../atlas/atlas.ts';
import type { Scene } from '../story/scene.ts';
import {
  drawnFeatures,
  type DrawableAtlas,
  type DrawnFeature,
} from '../cartography/drawnFeatures.ts';
import type { LabelLine } from './block.ts';
import { labelCandidates } from './candidates.ts';
import type { Point } from '../geo/plane.ts';
import type { Frame } from './projection.ts';
import { areDisjoint, type Box } from '../geo/collision.ts';
import { contains } from '../geo/geo.ts';
import { costOf, collectObstacles, type Obstacles } from './obstacles.ts';

/** Measures the width of a text in px at a font size in px, with a canvas or a font file. */
export type MeasureText = (text: string, font: { size: number; bold: boolean }) => number;

export interface PlacedBlock {
  readonly style: LabelStyle;
  readonly drawn: DrawnFeature;
  /** Position in user units. */
  readonly at: Point;
  /** Rotation in degrees clockwise. */
  readonly turn: number;
  readonly size: number;
  readonly spacing: number;
  readonly lines: readonly LabelLine[];
  /** Center of the block, in ems from its point. */
  readonly middle: Point;
  /** Occupied boxes in px from the picture's corner; several for a rotated label. */
  readonly boxes: readonly Box[];
}

export interface LabelContext {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly zoom: number;
  /** User units per px. */
  readonly units: number;
  readonly measure: MeasureText;
  /** Area for labels in `Scene.named`, in px from the picture's corner. */
  readonly free: Box;
  /** Visible area in the same px: other labels lie entirely inside or outside. Absent: no restriction. */
  readonly view?: Box;
  /** Boxes that cover parts of the map. */
  readonly covered?: readonly Box[];
}

/** A feature or group to label. */
export interface LabelTarget {
  readonly style: LabelStyle;
  readonly drawn: DrawnFeature;
  readonly names: Pick<FeatureProperties, 'names' | 'label' | 'local'>;
  /** Ids of the labelled features. */
  readonly ids: readonly string[];
  /** Whether it is in `Scene.named` and so labelled wherever there is room. */
  readonly named: boolean;
  /** Half the width of its line in px. */
  readonly halfWidth: number;
}

/** Labels with a higher cost are omitted, unless in `Scene.named`. */
const MAX_COST = 5;
/** Cost per position in the order of candidates. */
const COST_PER_CHOICE = 0.12;

/**
 * Places the labels of a scene. Those in `Scene.named` come first, fewest candidates first; then the
 * others by style (later ones first) and rank. Each takes the candidate of the lowest cost that collides
 * with no other label, no overlay and no edge. The result is in the order of styles.
 */
export function placeLabels(context: LabelContext, atlas: DrawableAtlas): PlacedBlock[] {
  const { scene, free, view, covered = [] } = context;
  const drawn = styles.map((style) => ({ style, features: drawnFeatures(style, scene, atlas) }));
  const obstacles = collectObstacles(drawn, context);
  const targets = labelTargets(drawn, context, atlas);
  const taken: Box[] = [];
  const fits = ({ boxes }: PlacedBlock, named: boolean) =>
    areDisjoint(boxes, taken) &&
    boxes.every((box) => isAllowed(box, named ? free : view, view, covered));
  const place = (target: LabelTarget, choices: readonly PlacedBlock[]) => {
    const best = cheapest(
      target,
      choices.filter((one) => fits(one, target.named)),
      obstacles,
    );
    if (best) taken.push(...best.boxes);
    return best ?? [];
  };
  const required = targets
    .filter(({ named }) => named)
    .map((target) => ({ target, choices: labelCandidates(target, context, obstacles) }))
    .map((one) => ({ ...one, free: one.choices.filter((choice) => fits(choice, true)).length }))
    .toSorted((a, b) => a.free - b.free)
    .flatMap(({ target, choices }) => place(target, choices));
  const rank = ({ drawn: { feature } }: LabelTarget) => feature.properties.rank ?? 0;
  const others = targets
    .filter(({ named, style }) => !named && context.zoom >= (style.minzoom ?? 0))
    .toSorted((a, b) => styles.indexOf(b.style) - styles.indexOf(a.style) || rank(a) - rank(b))
    .flatMap((target) => place(target, labelCandidates(target, context, obstacles)));
  return [...required, ...others].toSorted(
    (a, b) => styles.indexOf(a.style) - styles.indexOf(b.style),
  );
}

/** Whether a box lies entirely inside an area (or outside the view, if that is the area) and is not covered. */
function isAllowed(
  box: Box,
  area: Box | undefined,
  view: Box | undefined,
  covered: readonly Box[],
): boolean {
  if (area && !contains(area, box))
    return view !== undefined && area === view && areDisjoint([box], [view]);
  return areDisjoint([box], covered);
}

function cheapest(
  { named, ids }: LabelTarget,
  choices: readonly PlacedBlock[],
  obstacles: Obstacles,
): PlacedBlock | undefined {
  const own = new Set(ids);
  let best: PlacedBlock | undefined;
  let lowest = named ? Infinity : MAX_COST;
  choices.forEach((label, index) => {
    const choice = index * COST_PER_CHOICE;
    if (choice >= lowest) return;
    const cost = costOf(label.boxes, own, obstacles, lowest - choice) + choice;
    if (cost < lowest) [best, lowest] = [label, cost];
  });
  return best;
}

/** Everything to label. A group of lines in `Scene.named` has one label, its members have none. */
function labelTargets(
  drawn: readonly { readonly style: Style; readonly features: readonly DrawnFeature[] }[],
  { scene, zoom }: LabelContext,
  atlas: DrawableAtlas,
): LabelTarget[] {
  return drawn.flatMap(({ style, features }) => {
    if (style.draw !== 'label') return [];
    if (!style.grouped)
      return features.map((one): LabelTarget => {
        const { id, properties } = one.feature;
        return {
          style,
          drawn: one,
          names: properties,
          ids: [id],
          named: scene.named.includes(id),
          halfWidth: 2,
        };
      });
    return scene.named.flatMap((id) => {
      const members = atlas.members(id).map((member) => member.id);
      const parts = features.filter(({ feature }) => members.includes(feature.id));
      const entry = atlas.entry(id);
      const [first] = parts;
      return first && entry ? [groupTarget(style, first, parts, entry, zoom)] : [];
    });
  });
}

function groupTarget(
  style: LabelStyle,
  first: DrawnFeature,
  parts: readonly DrawnFeature[],
  entry: FeatureProperties | Group,
  zoom: number,
): LabelTarget {
  const coordinates = parts.flatMap(({ feature: { geometry } }) =>
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [],
  );
  const feature = {
    ...first.feature,
    id: entry.id,
    geometry: { type: 'MultiLineString' as const, coordinates },
  };
  return {
    style,
    drawn: { ...first, feature },
    names: entry,
    ids: parts.map((part) => part.feature.id),
    named: true,
    halfWidth: valueAtZoom(DC_LINE_WIDTH, zoom) / 2,
  };
}
