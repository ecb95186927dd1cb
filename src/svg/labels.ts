/**
 * Names: where each stands, and which find a place. One placement for both maps, in px of the screen:
 * the drawn map writes it, the live one gets it as points.
 */
import { at, type LabelStyle, type Style } from '../cartography/style.ts';
import { styles } from '../cartography/styles.ts';
import { DOUBLE } from '../cartography/subject.ts';
import type { FeatureProperties, Group } from '../atlas/atlas.ts';
import type { Scene } from '../story/scene.ts';
import { featuresOf, type Drawable, type Drawn } from '../cartography/drawn.ts';
import type { Line } from './block.ts';
import { candidates } from './candidates.ts';
import type { Point } from './path.ts';
import type { Frame } from './projection.ts';
import { apart, inside, type Box } from '../geo/collision.ts';
import { costOf, surroundingsOf, type Surroundings } from './surroundings.ts';

/** Width in px of a text set in a size in px. Given from outside: a canvas or a font file knows it. */
export type Measure = (text: string, font: { size: number; bold: boolean }) => number;

export interface Label {
  readonly style: LabelStyle;
  readonly drawn: Drawn;
  /** In user units. */
  readonly at: Point;
  /** Degrees clockwise. */
  readonly turn: number;
  readonly size: number;
  readonly spacing: number;
  readonly lines: readonly Line[];
  /** Middle of its block, in ems from its point. */
  readonly middle: Point;
  /** What it takes of the screen, in px from the picture's corner; more than one where it is turned. */
  readonly boxes: readonly Box[];
}

export interface Ground {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly zoom: number;
  /** User units to a px. */
  readonly units: number;
  readonly measure: Measure;
  /** What of the map is free, in px from the picture's corner: names that a scene asks for stand here. */
  readonly free: Box;
  /** All that is seen, in the same px: a name stands in it whole, or is beyond it; no matter if absent. */
  readonly view?: Box;
  /** What lies on the map. */
  readonly covered?: readonly Box[];
}

/** Something to be named. */
export interface Target {
  readonly style: LabelStyle;
  readonly drawn: Drawn;
  readonly names: Pick<FeatureProperties, 'names' | 'label' | 'local'>;
  /** Ids of the features that it names. */
  readonly ids: readonly string[];
  /** Whether the scene asks for its name: it is then named wherever there is room. */
  readonly named: boolean;
  /** Half the width of its line in px. */
  readonly half: number;
}

/** A name that lies on as much as this is left out unless the scene asks for it. */
const TOO_MUCH = 5;
/** What each worse choice of place costs. */
const CHOICE = 0.12;

/**
 * Places the names of a scene. Those that it asks for come first, the others by style (later ones
 * first) and rank. Each stands where it is clear of others, of what lies on the map and of the edge,
 * and there where it hides least. The result is in the styles' order.
 */
export function placeLabels(ground: Ground, atlas: Drawable): Label[] {
  const { scene, free, view, covered = [] } = ground;
  const drawn = styles.map((style) => ({ style, features: featuresOf(style, scene, atlas) }));
  const around = surroundingsOf(drawn, ground);
  const targets = targetsOf(drawn, ground, atlas);
  const taken: Box[] = [];
  const fits = ({ boxes }: Label, named: boolean) =>
    apart(boxes, taken) && boxes.every((box) => stands(box, named ? free : view, view, covered));
  const place = (target: Target, choices: readonly Label[]) => {
    const best = cheapest(
      target,
      choices.filter((one) => fits(one, target.named)),
      around,
    );
    if (best) taken.push(...best.boxes);
    return best ?? [];
  };
  const asked = targets
    .filter(({ named }) => named)
    .map((target) => ({ target, choices: candidates(target, ground, around) }))
    .map((one) => ({ ...one, free: one.choices.filter((choice) => fits(choice, true)).length }))
    .toSorted((a, b) => a.free - b.free)
    .flatMap(({ target, choices }) => place(target, choices));
  const rank = ({ drawn: { feature } }: Target) => feature.properties.rank ?? 0;
  const others = targets
    .filter(({ named, style }) => !named && ground.zoom >= (style.minzoom ?? 0))
    .toSorted((a, b) => styles.indexOf(b.style) - styles.indexOf(a.style) || rank(a) - rank(b))
    .flatMap((target) => place(target, candidates(target, ground, around)));
  return [...asked, ...others].toSorted(
    (a, b) => styles.indexOf(a.style) - styles.indexOf(b.style),
  );
}

/** Whether a box is whole where it should be, or out of sight; and under nothing. */
function stands(
  box: Box,
  whole: Box | undefined,
  view: Box | undefined,
  covered: readonly Box[],
): boolean {
  if (whole && !inside(box, whole))
    return view !== undefined && whole === view && apart([box], [view]);
  return apart([box], covered);
}

function cheapest(
  { named, ids }: Target,
  choices: readonly Label[],
  around: Surroundings,
): Label | undefined {
  const own = new Set(ids);
  let best: Label | undefined;
  let least = named ? Infinity : TOO_MUCH;
  choices.forEach((label, index) => {
    if (index * CHOICE >= least) return;
    const cost = costOf(label.boxes, own, around) + index * CHOICE;
    if (cost < least) [best, least] = [label, cost];
  });
  return best;
}

/** Everything that may be named: a group of lines that the scene asks for has one name, its members none. */
function targetsOf(
  drawn: readonly { readonly style: Style; readonly features: readonly Drawn[] }[],
  { scene, zoom }: Ground,
  atlas: Drawable,
): Target[] {
  return drawn.flatMap(({ style, features }) => {
    if (style.draw !== 'label') return [];
    if (!style.joined)
      return features.map((one): Target => {
        const { id, properties } = one.feature;
        return {
          style,
          drawn: one,
          names: properties,
          ids: [id],
          named: scene.named.includes(id),
          half: 2,
        };
      });
    return scene.named.flatMap((id) => {
      const members = atlas.members(id).map((member) => member.id);
      const parts = features.filter(({ feature }) => members.includes(feature.id));
      const entry = atlas.entry(id);
      const [first] = parts;
      return first && entry ? [joined(style, first, parts, entry, zoom)] : [];
    });
  });
}

function joined(
  style: LabelStyle,
  first: Drawn,
  parts: readonly Drawn[],
  entry: FeatureProperties | Group,
  zoom: number,
): Target {
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
    half: at(DOUBLE, zoom) / 2,
  };
}
