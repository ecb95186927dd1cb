/** Fixtures for pictures: the real atlas, the scenes of a story, and a small atlas. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createTextShaper } from '../../../src/site/textShaper.ts';
import { createAtlas } from '../../../src/atlas/createAtlas.ts';
import type {
  AtlasIndex,
  FeatureProperties,
  LayerData,
  LayerInfo,
} from '../../../src/atlas/atlas.ts';
import { union, type Bounds } from '../../../src/geo/geo.ts';
import type { Look } from '../../../src/geo/camera.ts';
import type { Scene } from '../../../src/story/scene.ts';
import { drawPicture } from '../../../src/svg/picture.ts';
import type { DrawableAtlas } from '../../../src/cartography/drawnFeatures.ts';
import { emptyScene } from '../../fixtures/scene.ts';

const read = <T>(path: string): T => JSON.parse(readFileSync(`data/layers/${path}`, 'utf8')) as T;
const index = read<AtlasIndex>('atlas.json');

export const atlas = createAtlas(
  index,
  Object.fromEntries(index.layers.map(({ id, file }) => [id, read<LayerData>(file)])),
);
export const { shape, measure } = createTextShaper();
export const words = { title: 'Map', description: 'What it shows' };

interface StepFile {
  readonly id: string;
  readonly look: { readonly fit: readonly string[] } | Exclude<Look, { fit: Bounds }>;
  readonly layers: readonly string[];
  readonly focus: readonly string[];
}

/** The scenes of the real story, in English and the light theme. */
export const scenes: readonly (Scene & { readonly id: string })[] = (
  parse(readFileSync('data/stories/gateway/story.yaml', 'utf8')) as { steps: StepFile[] }
).steps.map(({ id, look, layers, focus }) => ({
  ...emptyScene,
  id,
  look: 'fit' in look ? { fit: boxOf(look.fit) } : look,
  layers,
  focus: focus.flatMap((one) => atlas.members(one).map((feature) => feature.id)),
  named: focus,
}));

function boxOf(ids: readonly string[]): Bounds {
  return ids.map((id) => atlas.bounds(id)!).reduce(union);
}

export const overview = scenes[0]!;

export function picture(scene: Scene, from: DrawableAtlas = atlas): string {
  return drawPicture({ scene, atlas: from, id: 'map', measure })(words);
}

/** An atlas of one layer with a point, an area and a dashed line with these names, and a scene that shows it. */
export function small(names: FeatureProperties['names']): { atlas: DrawableAtlas; scene: Scene } {
  const common = { names, asOf: '2026', precisionKm: 1, sources: ['x'], countries: [] };
  const info: LayerInfo = {
    id: 'all',
    file: 'all.geojson',
    names: { en: 'All' },
    kinds: ['city', 'country', 'line'],
    toggle: 'all',
    licence: 'CC0-1.0',
    sources: [],
  };
  const features: LayerData['features'] = [
    {
      type: 'Feature',
      id: 'land',
      properties: {
        ...common,
        id: 'land',
        kind: 'country',
        status: 'exists',
        anchor: [10.2, 10.8],
      },
      geometry: {
        type: 'Polygon',
        coordinates: [square(9, 9, 12, 12), square(11, 11, 11.5, 11.5)],
      },
    },
    {
      type: 'Feature',
      id: 'city',
      properties: { ...common, id: 'city', kind: 'city', status: 'exists', rank: 0 },
      geometry: { type: 'Point', coordinates: [10.4, 10.3] },
    },
    {
      type: 'Feature',
      id: 'wire',
      properties: { ...common, id: 'wire', kind: 'line', status: 'planned', current: 'dc' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [10, 10],
          [10.5, 10.6],
          [11, 10],
        ],
      },
    },
  ];
  const scene: Scene = { ...emptyScene, look: { fit: [10, 10, 11, 11] }, layers: ['all'] };
  const data = { all: { type: 'FeatureCollection' as const, features } };
  return { atlas: createAtlas({ ...index, layers: [info], groups: [] }, data), scene };
}

function square(x0: number, y0: number, x1: number, y1: number): number[][] {
  return [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
    [x0, y0],
  ];
}
