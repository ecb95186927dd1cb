/** Files that a page carries, and its fetch. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { dataUrl, fetchCarried, unpack, type Packed } from '../../../../src/app/offline/carried.ts';

const PNG = 'iVBORw0KGgo=';
const packed: Packed = {
  pieces: ['<svg>', '<g/>', '</svg>'],
  files: {
    'a.svg': { type: 'image/svg+xml', made: [0, 1, 1, 2] },
    'data/b.json': { type: 'application/json', text: '{"names":"سنگتوده"}' },
    'c.png': { type: 'image/png', base64: PNG },
  },
};
const unpacked = () => unpack(gzipSync(JSON.stringify(packed)).toString('base64'));

describe('carried files', () => {
  test('are unpacked as they were', async () => {
    expect(await unpacked()).toEqual({
      'a.svg': { type: 'image/svg+xml', text: '<svg><g/><g/></svg>' },
      'data/b.json': packed.files['data/b.json'],
      'c.png': packed.files['c.png'],
    });
  });

  test('are refused if they are anything else', async () => {
    await expect(unpack('bm90IGd6aXA=')).rejects.toThrow();
  });

  test('are addresses of their own', async () => {
    const files = await unpacked();
    expect(dataUrl(files['c.png']!)).toBe(`data:image/png;base64,${PNG}`);
    expect(dataUrl(files['a.svg']!)).toBe(
      'data:image/svg+xml,%3Csvg%3E%3Cg%2F%3E%3Cg%2F%3E%3C%2Fsvg%3E',
    );
  });
});

describe('fetch', () => {
  const asked: string[] = [];
  const own: typeof globalThis.fetch = (input) => {
    asked.push(input instanceof Request ? input.url : input.toString());
    return Promise.resolve(new Response('the network'));
  };
  const roots = ['https://example.org/map/', 'file:///stick/'];

  test.each(roots)('answers at addresses below %s', async (root) => {
    const fetch = fetchCarried(await unpacked(), roots, own);
    const response = await fetch(`${root}data/b.json`);
    expect(response.ok).toBe(true);
    expect(await response.json()).toEqual({ names: 'سنگتوده' });
    const png = await fetch(new Request(`https://example.org/map/c.png`));
    expect(Buffer.from(await png.arrayBuffer()).toString('base64')).toBe(PNG);
    expect(asked).toEqual([]);
  });

  test.each([
    'https://example.org/map/data/none.json',
    'https://example.org/map/toString',
    'data:,a',
  ])('leaves %s to the browser', async (address) => {
    const fetch = fetchCarried(await unpacked(), roots, own);
    expect(await (await fetch(address)).text()).toBe('the network');
    expect(asked.splice(0)).toEqual([address]);
  });
});
