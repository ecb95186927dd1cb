/** Bundled files of the single-file page, and its fetch. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  dataUrl,
  createBundleFetch,
  unpack,
  type PackedFiles,
} from '../../../../src/app/offline/bundledFiles.ts';

const PNG = 'iVBORw0KGgo=';
const packed: PackedFiles = {
  pieces: ['<svg>', '<g/>', '</svg>'],
  files: {
    'a.svg': { type: 'image/svg+xml', made: [0, 1, 1, 2] },
    'data/b.json': { type: 'application/json', text: '{"names":"سنگتوده"}' },
    'c.png': { type: 'image/png', base64: PNG },
  },
};
const unpacked = () => unpack(gzipSync(JSON.stringify(packed)).toString('base64'));

describe('unpack', () => {
  test('restores the packed files', async () => {
    expect(await unpacked()).toEqual({
      'a.svg': { type: 'image/svg+xml', text: '<svg><g/><g/></svg>' },
      'data/b.json': packed.files['data/b.json'],
      'c.png': packed.files['c.png'],
    });
  });

  test('throws on anything else', async () => {
    await expect(unpack('bm90IGd6aXA=')).rejects.toThrow();
  });
});

describe('dataUrl', () => {
  test('encodes text and base64 files', async () => {
    const files = await unpacked();
    expect(dataUrl(files['c.png']!)).toBe(`data:image/png;base64,${PNG}`);
    expect(dataUrl(files['a.svg']!)).toBe(
      'data:image/svg+xml,%3Csvg%3E%3Cg%2F%3E%3Cg%2F%3E%3C%2Fsvg%3E',
    );
  });
});

describe('createBundleFetch', () => {
  const requested: string[] = [];
  const network: typeof globalThis.fetch = (input) => {
    requested.push(input instanceof Request ? input.url : input.toString());
    return Promise.resolve(new Response('the network'));
  };
  const roots = ['https://example.org/map/', 'file:///stick/'];

  test.each(roots)('serves files below %s', async (root) => {
    const fetch = createBundleFetch(await unpacked(), roots, network);
    const response = await fetch(`${root}data/b.json`);
    expect(response.ok).toBe(true);
    expect(await response.json()).toEqual({ names: 'سنگتوده' });
    const png = await fetch(new Request(`https://example.org/map/c.png`));
    expect(Buffer.from(await png.arrayBuffer()).toString('base64')).toBe(PNG);
    expect(requested).toEqual([]);
  });

  test.each([
    'https://example.org/map/data/none.json',
    'https://example.org/map/toString',
    'data:,a',
  ])('passes %s to the network', async (url) => {
    const fetch = createBundleFetch(await unpacked(), roots, network);
    expect(await (await fetch(url)).text()).toBe('the network');
    expect(requested.splice(0)).toEqual([url]);
  });
});
