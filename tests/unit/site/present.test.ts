/** What a story is presented with, as the build writes it beside its page. */
import { describe, expect, it } from 'vitest';
import { talkOf, withoutTalk } from '../../../src/site/present.ts';
import type { Step, Story } from '../../../src/story/story.ts';

const step = (words: Partial<Step>): Step => ({
  ...{ id: 'one', heading: 'One', html: '', mapDescription: 'A map.' },
  ...{ look: { center: [70, 36], zoom: 6 }, layers: [], focus: [], mentions: [] },
  ...words,
});
const map = { top: 40, width: 600, height: 400, camera: { center: [70, 36], zoom: 5 } } as const;
const slideOf = (words: Partial<Step>) => {
  const { map: where, ...slide } = talkOf({ steps: [step(words)] }, () => map).slides['one']!;
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
