/** What a reader can see of a step: the laws of sight, held against the page itself. */
import type { Page } from '@playwright/test';
import { loadEvidence } from '../../src/authoring/files.ts';
import { styles } from '../../src/cartography/styles.ts';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { project, worldSize } from '../../src/geo/camera.ts';
import { crosses, type Box } from '../../src/geo/collision.ts';
import type { LonLat } from '../../src/geo/geo.ts';
import { sceneOf, type Scene } from '../../src/story/scene.ts';
import type { Step, Story } from '../../src/story/story.ts';
import { cameraOf } from './helpers.ts';

/** What is on the screen, in CSS px from the corner of the map. */
export interface Seen {
  readonly size: { readonly width: number; readonly height: number };
  /** Names by the id of what they name, each as the four corners of its lines. */
  readonly names: readonly { readonly id: string; readonly corners: readonly Corner[][] }[];
  readonly marks: readonly { readonly id: string; readonly box: Box }[];
  readonly furniture: readonly { readonly name: string; readonly box: Box }[];
  /** What the style leaves to the map. */
  readonly free: Box;
}
export type Corner = readonly [x: number, y: number];

/** What is wrong with a step, a sentence each. */
export interface Faults {
  /** How many points, lines and areas the step asks a reader to look at. */
  readonly wanted: number;
  /** Of these, what is cut, covered or unnamed. */
  readonly missed: readonly string[];
  readonly covered: readonly string[];
  readonly overlaps: readonly string[];
  /** Share of the free part's width or height that the subject fills; 1 for a step with a camera of its own. */
  readonly filled: number;
}

const evidence = loadEvidence('data/layers');

/** In the page: where everything stands. */
function look(): Seen {
  const pane = document.querySelector('.pane')!;
  const onScreen = pane.getBoundingClientRect();
  // On a slide the pane is enlarged: all is told in px of its own.
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
    // A line of letters is as high as its capitals and what hangs below: less than its box.
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
    // What is drawn beyond the edge, for the next push of the map, nobody sees.
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

/** Where everything stands on the drawn map of a page. */
export const seenOn = (page: Page): Promise<Seen> => page.evaluate(look);

const NAMED = new Set(styles.filter(({ draw }) => draw === 'label').flatMap(({ kinds }) => kinds));

/** What a scene asks a reader to look at, of all that can be named. */
export function wantedIn(scene: Pick<Scene, 'named'>, atlas: Atlas): string[] {
  return scene.named.filter((id) =>
    atlas.members(id).some(({ properties }) => NAMED.has(properties.kind)),
  );
}

/** The scene of a step as its page opens it. */
export const sceneAt = (story: Story, step: string, atlas: Atlas): Scene =>
  sceneOf(story, { step }, { lang: story.lang, theme: 'light' }, atlas, evidence);

/** What is wrong with what the page shows of a step. Call it once the step is drawn. */
export async function faultsOf(
  page: Page,
  story: Story,
  step: Step,
  atlas: Atlas,
): Promise<Faults> {
  const seen = await seenOn(page);
  const camera = await cameraOf(page);
  const scale = worldSize(camera.zoom);
  const [cx, cy] = project(camera.center);
  const pixel = (place: LonLat): Corner => {
    const [x, y] = project(place);
    return [(x - cx) * scale + seen.size.width / 2, (y - cy) * scale + seen.size.height / 2];
  };
  const scene = sceneAt(story, step.id, atlas);
  const wanted = wantedIn(scene, atlas);
  const reasons = wanted.map((id) => ({ id, why: whyUnseen(id, scene, atlas, seen, pixel) }));
  return {
    wanted: wanted.length,
    missed: reasons.flatMap(({ id, why }) => (why ? [`${id} ${why}`] : [])),
    covered: coveredNames(seen),
    overlaps: overlapsOf(seen, scene),
    filled: filledBy(step, seen, pixel),
  };
}

/** Why something asked for is not seen, whole and named; undefined if it is. */
function whyUnseen(
  id: string,
  scene: Scene,
  atlas: Atlas,
  seen: Seen,
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

function coveredNames({ names, furniture }: Seen): string[] {
  return names.flatMap(({ id, corners }) =>
    furniture
      .filter(({ box }) => corners.some((line) => crosses(closed(line), box)))
      .map(({ name }) => `${id} under ${name}`),
  );
}

/** Names over names, and over the marks of what is stressed. */
function overlapsOf({ names, marks }: Seen, scene: Scene): string[] {
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

/** Each thing that lies on the free part leaves of it what is largest beside it. */
function freePart({ free, furniture }: Seen): Box {
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

function filledBy(step: Step, seen: Seen, pixel: (place: LonLat) => Corner): number {
  if (!('fit' in step.look)) return 1;
  const free = freePart(seen);
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

/** Two convex shapes meet unless a side of one parts them; less than a px does not count. */
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
