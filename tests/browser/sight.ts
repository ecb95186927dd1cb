/** Measures what of a step's map is visible: labels, symbols and overlays. */
import type { Page } from '@playwright/test';
import { loadEvidence } from '../../src/authoring/files.ts';
import { styles } from '../../src/cartography/styles.ts';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { project, worldSize } from '../../src/geo/camera.ts';
import { lineMeetsBox, type Box } from '../../src/geo/collision.ts';
import type { LonLat } from '../../src/geo/geo.ts';
import { sceneOf, type Scene } from '../../src/story/scene.ts';
import type { Step, Story } from '../../src/story/story.ts';
import { cameraOf } from './helpers.ts';

/** Visible parts of the map, in CSS px from its top left corner. */
export interface VisibleMap {
  readonly size: { readonly width: number; readonly height: number };
  /** Labels by feature id, each line as its four corners. */
  readonly names: readonly { readonly id: string; readonly corners: readonly Corner[][] }[];
  readonly marks: readonly { readonly id: string; readonly box: Box }[];
  readonly furniture: readonly { readonly name: string; readonly box: Box }[];
  /** The area that the layout leaves free for the map. */
  readonly free: Box;
}
export type Corner = readonly [x: number, y: number];

/** Visibility problems of a step, one sentence each. */
export interface VisibilityProblems {
  /** Number of features that the step highlights. */
  readonly highlighted: number;
  /** Highlighted features that are cut off, covered or unlabelled. */
  readonly missing: readonly string[];
  readonly covered: readonly string[];
  readonly overlaps: readonly string[];
  /** Share of the free area's width or height that the subject fills; 1 for a step with a fixed camera. */
  readonly filledShare: number;
}

const evidence = loadEvidence('data/layers');

/** Runs in the page: measures all positions. */
function measureInPage(): VisibleMap {
  const pane = document.querySelector('.pane')!;
  const onScreen = pane.getBoundingClientRect();
  // On a slide the pane is scaled; results are in its own px.
  const scale = onScreen.width / (pane as HTMLElement).offsetWidth;
  const frame = { width: onScreen.width / scale, height: onScreen.height / scale };
  const inPane = (x: number, y: number) =>
    [(x - onScreen.left) / scale, (y - onScreen.top) / scale] as const;
  const boxOf = (element: Element): Box => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return [...inPane(left, top), ...inPane(right, bottom)];
  };
  const shown = (element: Element) => element.checkVisibility({ opacityProperty: true });
  const names = new Map<string, Corner[][]>();
  for (const text of pane.querySelectorAll<SVGTextElement>('.picture text[data-id]')) {
    if (!shown(text)) continue;
    const { x, y, width, height } = text.getBBox();
    const matrix = text.getScreenCTM()!;
    // The glyphs of a line are lower than its box.
    const [top, bottom] = [y + height * 0.16, y + height * 0.86];
    const corners = [
      [x, top],
      [x + width, top],
      [x + width, bottom],
      [x, bottom],
    ].map(([a = 0, b = 0]) => {
      const point = new DOMPoint(a, b).matrixTransform(matrix);
      return inPane(point.x, point.y);
    });
    const id = text.dataset['id'] ?? '';
    names.set(id, [...(names.get(id) ?? []), corners]);
  }
  const furniture = [...document.querySelectorAll<HTMLElement>('[data-furniture]')]
    .filter(shown)
    .map((element) => ({
      name: element.className || element.tagName,
      box: boxOf(element),
    }))
    .filter(({ box: [x0, y0, x1, y1] }) => {
      return x0 < frame.width - 1 && y0 < frame.height - 1 && x1 > 1 && y1 > 1;
    });
  return {
    size: { width: frame.width, height: frame.height },
    // Labels drawn outside the pane, for panning, are not visible.
    names: [...names]
      .map(([id, corners]) => ({ id, corners }))
      .filter(({ corners }) =>
        corners.flat().some(([x, y]) => x > 0 && y > 0 && x < frame.width && y < frame.height),
      ),
    marks: [...pane.querySelectorAll<SVGElement>('.picture .marks :is(circle, rect)[data-id]')]
      .filter(shown)
      .map((mark) => ({ id: mark.dataset['id'] ?? '', box: boxOf(mark) })),
    furniture: furniture.map(({ name, box }) => ({ name, box })),
    free: boxOf(pane.querySelector('.free')!),
  };
}

/** Measures the drawn map of a page. */
export const measureMap = (page: Page): Promise<VisibleMap> => page.evaluate(measureInPage);

const LABELLED_KINDS = new Set(
  styles.filter(({ draw }) => draw === 'label').flatMap(({ kinds }) => kinds),
);

/** Highlighted features of a scene that can have labels. */
export function highlightedFeatures(scene: Pick<Scene, 'named'>, atlas: Atlas): string[] {
  return scene.named.filter((id) =>
    atlas.members(id).some(({ properties }) => LABELLED_KINDS.has(properties.kind)),
  );
}

/** The scene of a step as its page shows it. */
export const sceneAt = (story: Story, step: string, atlas: Atlas): Scene =>
  sceneOf(story, { step }, { lang: story.lang, theme: 'light' }, atlas, evidence);

/** Visibility problems of a step. Call it once the step is drawn. */
export async function findProblems(
  page: Page,
  story: Story,
  step: Step,
  atlas: Atlas,
): Promise<VisibilityProblems> {
  const seen = await measureMap(page);
  const camera = await cameraOf(page);
  const scale = worldSize(camera.zoom);
  const [cx, cy] = project(camera.center);
  const pixel = (place: LonLat): Corner => {
    const [x, y] = project(place);
    return [(x - cx) * scale + seen.size.width / 2, (y - cy) * scale + seen.size.height / 2];
  };
  const scene = sceneAt(story, step.id, atlas);
  const wanted = highlightedFeatures(scene, atlas);
  const reasons = wanted.map((id) => ({
    id,
    why: visibilityProblem(id, scene, atlas, seen, pixel),
  }));
  return {
    highlighted: wanted.length,
    missing: reasons.flatMap(({ id, why }) => (why ? [`${id} ${why}`] : [])),
    covered: coveredLabels(seen),
    overlaps: findOverlaps(seen, scene),
    filledShare: filledShare(step, seen, pixel),
  };
}

/** Why a highlighted feature is not completely visible and labelled; undefined if it is. */
function visibilityProblem(
  id: string,
  scene: Scene,
  atlas: Atlas,
  seen: VisibleMap,
  pixel: (place: LonLat) => Corner,
): string | undefined {
  const members = atlas.members(id);
  const on = members.filter(({ properties }) => {
    const layer = atlas.layers.find(({ id: one }) =>
      atlas.data[one]?.features.some((feature) => feature.properties.id === properties.id),
    );
    return layer?.toggle === undefined || scene.layers.includes(layer.toggle);
  });
  if (on.length === 0) return 'is in a layer that is off';
  const name = seen.names.find((one) => one.id === id);
  const view: Box = [0, 0, seen.size.width, seen.size.height];
  for (const { geometry } of on) {
    if (geometry.type !== 'Point') continue;
    const mark = seen.marks.find((one) => members.some((member) => member.id === one.id));
    const [x, y] = pixel(geometry.coordinates as [number, number]);
    const box = mark?.box ?? ([x - 2, y - 2, x + 2, y + 2] as const);
    if (on.length > 1) continue;
    if (!within(box, view)) return 'lies at the edge or beyond it';
    const over = seen.furniture.find((one) => meets(box, one.box));
    if (over) return `lies under ${over.name}`;
  }
  if (!name) return 'has no name';
  const cut = name.corners.flat().some(([x, y]) => x < 0 || y < 0 || x > view[2] || y > view[3]);
  return cut ? 'has a name that is cut' : undefined;
}

function coveredLabels({ names, furniture }: VisibleMap): string[] {
  return names.flatMap(({ id, corners }) =>
    furniture
      .filter(({ box }) => corners.some((line) => lineMeetsBox(closed(line), box)))
      .map(({ name }) => `${id} under ${name}`),
  );
}

/** Labels that overlap labels or symbols of highlighted features. */
function findOverlaps({ names, marks }: VisibleMap, scene: Scene): string[] {
  const found: string[] = [];
  names.forEach((a, index) => {
    for (const b of names.slice(index + 1))
      if (a.corners.some((one) => b.corners.some((other) => polygonsMeet(one, other))))
        found.push(`${a.id} over ${b.id}`);
    for (const { id, box } of marks)
      if (id !== a.id && scene.focus.includes(id) && !scene.focus.includes(a.id))
        if (a.corners.some((line) => polygonsMeet(line, rectangle(box))))
          found.push(`${a.id} over the mark of ${id}`);
  });
  return found;
}

/** The free area, reduced by each overlay to the largest remaining part. */
function freeArea({ free, furniture }: VisibleMap): Box {
  return furniture.reduce<Box>((left, { box }) => {
    if (!meets(left, box)) return left;
    const [x0, y0, x1, y1] = left;
    const parts: Box[] = [
      [box[2], y0, x1, y1],
      [x0, y0, box[0], y1],
      [x0, box[3], x1, y1],
      [x0, y0, x1, box[1]],
    ];
    const area = ([a, b, c, d]: Box) => Math.max(0, c - a) * Math.max(0, d - b);
    return parts.reduce((best, one) => (area(one) > area(best) ? one : best));
  }, free);
}

function filledShare(step: Step, seen: VisibleMap, pixel: (place: LonLat) => Corner): number {
  if (!('fit' in step.look)) return 1;
  const free = freeArea(seen);
  const [west, south, east, north] = step.look.fit;
  const [x0, y0] = pixel([west, north]);
  const [x1, y1] = pixel([east, south]);
  return Math.max((x1 - x0) / (free[2] - free[0]), (y1 - y0) / (free[3] - free[1]));
}

const rectangle = ([x0, y0, x1, y1]: Box): Corner[] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
];
const closed = (line: readonly Corner[]) => [...line, ...line.slice(0, 1)];
const within = (a: Box, b: Box) => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
const meets = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Whether two convex polygons overlap by more than a px (separating axis theorem). */
function polygonsMeet(a: readonly Corner[], b: readonly Corner[]): boolean {
  const parts = (shape: readonly Corner[]) =>
    shape.some(([ax, ay], index) => {
      const [bx, by] = shape[(index + 1) % shape.length] ?? [ax, ay];
      const length = Math.hypot(bx - ax, by - ay) || 1;
      const [nx, ny] = [(by - ay) / length, (ax - bx) / length];
      const along = (points: readonly Corner[]) => points.map(([x, y]) => x * nx + y * ny);
      const [one, other] = [along(a), along(b)];
      return Math.max(...one) - 1 < Math.min(...other) || Math.max(...other) - 1 < Math.min(...one);
    });
  return !parts(a) && !parts(b);
}
