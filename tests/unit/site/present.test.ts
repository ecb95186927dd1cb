/** What a story is presented with, as the build writes it beside its page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { talkOf, withoutTalk } from '../../../src/site/present.ts';
import type { Step, Story } from '../../../src/story/story.ts';

const step = (words: Partial<Step>): Step => ({
  ...{ id: 'one', heading: 'One', html: '', mapDescription: 'A map.' },
  ...{ look: { center: [70, 36], zoom: 6 }, layers: [], focus: [], mentions: [] },
  ...words,
});
const map = { top: 40, width: 600, height: 400, camera: { center: [70, 36], zoom: 5 } } as const;
const talk = (words: Partial<Step>, site?: string) =>
  talkOf({ id: 'gateway', lang: 'ur', steps: [step(words)] }, () => map, site);
const slideOf = (words: Partial<Step>) => {
  const { map: where, ...slide } = talk(words).slides['one']!;
  expect(where).toEqual(map);
  return slide;
};

describe('a slide', () => {
  it('has the first sentences of the step, as many as the back row can read', () => {
    const long = 'It goes on and on '.repeat(9).trim();
    expect(
      slideOf({
        html: `<p>A <a href="#">line</a> &amp; more. It is long, and goes on for a while. ${long}.</p>`,
      }),
    ).toEqual({ words: '<p>A line &amp; more. It is long, and goes on for a while.</p>' });
  });

  it('goes on where the first sentence is a mark', () => {
    const long = `${'It goes on and on '.repeat(10).trim()}.`;
    expect(slideOf({ html: `<p>Said in 2023. ${long} More.</p>` }).words).toBe(
      `<p>Said in 2023. ${long}</p>`,
    );
  });

  it('has the whole first sentence, however long', () => {
    const long = `${'It goes on and on '.repeat(20).trim()}.`;
    expect(slideOf({ html: `<p>${long} More.</p>` }).words).toBe(`<p>${long}</p>`);
  });

  it.each(['<ul>\n<li>a</li>\n</ul>', '<figure></figure>'])('has no words of %j', (html) => {
    expect(slideOf({ html })).toEqual({ words: '' });
  });

  it('ends its sentences as Urdu does', () => {
    const long = 'یہ چلتی رہتی ہے '.repeat(12);
    expect(
      slideOf({ html: `<p>یہ لائن دریا سے شہر تک بہت لمبی اور پرانی ہے۔ ${long}۔</p>` }).words,
    ).toBe('<p>یہ لائن دریا سے شہر تک بہت لمبی اور پرانی ہے۔</p>');
  });

  it('has the author’s own words alone', () => {
    const note = { html: '<p>Ask.</p>', minutes: 3 };
    expect(slideOf({ html: '<p>A.</p>', slide: '<p>B</p>', note })).toEqual({
      ...{ words: '<p>B</p>', alone: true, note: '<p>Ask.</p>', minutes: 3 },
    });
  });
});

it('is no part of the story that its page carries', () => {
  const talk = { slide: '<p>B</p>', note: { html: '<p>Ask.</p>' } };
  const story: Story = {
    ...{ id: 'a', lang: 'en', dir: 'ltr', title: 'A', standfirst: '', date: '2026-01-01' },
    ...{ reviewed: true, langs: ['en'], steps: [step(talk)] },
  };
  expect(withoutTalk(story).steps).toEqual([step({})]);
});

describe('the address of a talk', () => {
  it('is not made up where the site’s is not known', () => {
    expect(talk({})).not.toHaveProperty('address');
  });

  it.each(['https://example.org/map/', `https://example.org/${'a-long-folder/'.repeat(12)}`])(
    'is read back from its code: %s',
    async (site) => {
      const { url, code } = talk({}, site).address!;
      expect(url).toBe(`${site}gateway/ur/`);
      const side = code.size + 8;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${side} ${side}"><path fill="#fff" d="M-4-4H${side}V${side}H-4z"/><path d="${code.path}"/></svg>`;
      const png = new Resvg(svg, { fitTo: { mode: 'width', value: side * 6 } }).render().asPng();
      const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
      prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer } });
      const read = await readBarcodes(new Uint8Array(png), { formats: ['QRCode'] });
      expect(read.map(({ text }) => text)).toEqual([url]);
    },
  );
});
