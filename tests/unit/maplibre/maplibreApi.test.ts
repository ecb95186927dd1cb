import { readdirSync, readFileSync } from 'node:fs';
import * as maplibre from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { FakeMap } from './fakeMap.ts';

const code = readdirSync('src/maplibre')
  .map((file) => readFileSync(`src/maplibre/${file}`, 'utf8'))
  .join('\n');

/** What our files call on the map: `this.#map.flyTo(`, `map\n.getStyle(`, also with a handler between. */
const used = [...code.matchAll(/\bmap\s*\.(\w+)(?:\.(\w+))?\(/g)].map(([, name = '', inner]) => ({
  name,
  inner,
}));
const methods = [...new Set(used.filter(({ inner }) => !inner).map(({ name }) => name))];
const handlers = used.flatMap(({ name, inner }) => (inner ? [{ name, inner }] : []));

/** The class of each handler of the map that we use; its instances need a canvas. */
const handlerClasses = {
  touchZoomRotate: 'TwoFingersTouchZoomRotateHandler',
  keyboard: 'KeyboardHandler',
} as const;
const isHandler = (name: string): name is keyof typeof handlerClasses => name in handlerClasses;
const declared = readFileSync('node_modules/maplibre-gl/dist/maplibre-gl.d.ts', 'utf8');

describe('the real library', () => {
  it('is asked for something at all', () => {
    expect(methods.length).toBeGreaterThan(10);
    expect(handlers.length).toBeGreaterThan(0);
  });

  it.each(methods)('has the map’s method %s', (method) => {
    expect(maplibre.Map.prototype).toHaveProperty(method);
  });

  it.each(handlers)('has $name.$inner', ({ name, inner }) => {
    if (!isHandler(name)) throw new Error(`say above of which class map.${name} is`);
    expect(maplibre[handlerClasses[name]].prototype).toHaveProperty(inner);
    expect(declared.includes(`  ${name}: ${handlerClasses[name]};`)).toBe(true);
  });

  it('has what we import from it', () => {
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

  it('has each method that the fake has', () => {
    const own = Object.getOwnPropertyNames(FakeMap.prototype);
    const fake = own.filter((name) => name !== 'constructor' && !name.startsWith('fake'));
    expect(fake.length).toBeGreaterThan(10);
    for (const name of fake) expect(maplibre.Map.prototype, name).toHaveProperty(name);
  });
});
