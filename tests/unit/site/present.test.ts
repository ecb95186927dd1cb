/** Presentation data as the build writes it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { talkOf, withoutTalkFields } from '../../../src/site/present.ts';
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
  it('has the first sentences of the step up to the length limit', () => {
    const long = 'It goes on and on '.repeat(9).trim();
    expect(
      slideOf({
        html: `<p>A <a href="#">line</a> &amp; more. It is long, and goes on for a while. ${long}.</p>`,
      }),
    ).toEqual({ words: '<p>A line &amp; more. It is long, and goes on for a while.</p>' });
  });

  it('continues after a very short first sentence', () => {
    const long = `${'It goes on and on '.repeat(10).trim()}.`;
    expect(slideOf({ html: `<p>Said in 2023. ${long} More.</p>` }).words).toBe(
      `<p>Said in 2023. ${long}</p>`,
    );
  });

  it('keeps a long first sentence whole', () => {
    const long = `${'It goes on and on '.repeat(20).trim()}.`;
    expect(slideOf({ html: `<p>${long} More.</p>` }).words).toBe(`<p>${long}</p>`);
  });

  it.each(['<ul>\n<li>a</li>\n</ul>', '<figure></figure>'])('has no text for %j', (html) => {
    expect(slideOf({ html })).toEqual({ words: '' });
  });

  it('recognizes the ends of Urdu sentences', () => {
    const long = 'یہ چلتی رہتی ہے '.repeat(12);
    expect(
      slideOf({ html: `<p>یہ لائن دریا سے شہر تک بہت لمبی اور پرانی ہے۔ ${long}۔</p>` }).words,
    ).toBe('<p>یہ لائن دریا سے شہر تک بہت لمبی اور پرانی ہے۔</p>');
  });

  it('shows the author’s slide text alone', () => {
    const note = { html: '<p>Ask.</p>', minutes: 3 };
    expect(slideOf({ html: '<p>A.</p>', slide: '<p>B</p>', note })).toEqual({
      ...{ words: '<p>B</p>', alone: true, note: '<p>Ask.</p>', minutes: 3 },
    });
  });
});

it('withoutTalkFields removes slides and notes', () => {
  const talk = { slide: '<p>B</p>', note: { html: '<p>Ask.</p>' } };
  const story: Story = {
    ...{ id: 'a', lang: 'en', dir: 'ltr', title: 'A', standfirst: '', date: '2026-01-01' },
    ...{ reviewed: true, langs: ['en'], steps: [step(talk)] },
  };
  expect(withoutTalkFields(story).steps).toEqual([step({})]);
});

describe('the URL of a talk', () => {
  it('is absent if the site’s URL is unknown', () => {
    expect(talk({})).not.toHaveProperty('address');
  });

  it.each(['https://example.org/map/', `https://example.org/${'a-long-folder/'.repeat(12)}`])(
    'is readable from its QR code: %s',
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
