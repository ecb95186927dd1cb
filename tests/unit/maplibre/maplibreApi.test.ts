import { readdirSync, readFileSync } from 'node:fs';
import * as maplibre from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { FakeMap } from './fakeMap.ts';

const code = readdirSync('src/maplibre')
  .map((file) => readFileSync(`src/maplibre/${file}`, 'utf8'))
  .join('\n');

/** Map methods called in `src/maplibre`: `this.#map.flyTo(`, `map\n.getStyle(`, also on handlers. */
const used = [...code.matchAll(/\bmap\s*\.(\w+)(?:\.(\w+))?\(/g)].map(([, name = '', inner]) => ({
  name,
  inner,
}));
const methods = [...new Set(used.filter(({ inner }) => !inner).map(({ name }) => name))];
const handlers = used.flatMap(({ name, inner }) => (inner ? [{ name, inner }] : []));

/** Classes of the map handlers in use, since instances need a canvas. */
const handlerClasses = {
  touchZoomRotate: 'TwoFingersTouchZoomRotateHandler',
  keyboard: 'KeyboardHandler',
} as const;
const isHandler = (name: string): name is keyof typeof handlerClasses => name in handlerClasses;
const declared = readFileSync('node_modules/maplibre-gl/dist/maplibre-gl.d.ts', 'utf8');

describe('MapLibre', () => {
  it('is used at all', () => {
    expect(methods.length).toBeGreaterThan(10);
    expect(handlers.length).toBeGreaterThan(0);
  });

  it.each(methods)('has the map’s method %s', (method) => {
    expect(maplibre.Map.prototype).toHaveProperty(method);
  });

  it.each(handlers)('has $name.$inner', ({ name, inner }) => {
    if (!isHandler(name)) throw new Error(`add the class of map.${name} to handlerClasses`);
    expect(maplibre[handlerClasses[name]].prototype).toHaveProperty(inner);
    expect(declared.includes(`  ${name}: ${handlerClasses[name]};`)).toBe(true);
  });

  it('has all imported names', () => {
    const imports = [...code.matchAll(/^import \{([^}]*)\} from 'maplibre-gl';/gm)];
    const names = imports.flatMap(([, list = '']) =>
      list.split(',').map(
        (name) =>
          name
            .trim()
            .replace(/^type /, '')
            .split(' ')[0] ?? '',
      ),
    );
    expect(names).toContain('Map');
    for (const name of names) expect(maplibre).toHaveProperty(name);
  });

  it('has all methods of the fake', () => {
    const own = Object.getOwnPropertyNames(FakeMap.prototype);
    const fake = own.filter((name) => name !== 'constructor' && !name.startsWith('fake'));
    expect(fake.length).toBeGreaterThan(10);
    for (const name of fake) expect(maplibre.Map.prototype, name).toHaveProperty(name);
  });
});
