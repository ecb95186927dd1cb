import { describe, expect, it } from 'vitest';
import { readAttributes } from '../../../../src/embed/attributes.ts';
import { readHash } from '../../../../src/story/permalink.ts';
import type { View } from '../../../../src/story/view.ts';
import { frameAddress, currentSite } from '../../../../src/app/tools/embed/addresses.ts';
import {
  heightOf,
  KINDS,
  randomSuffix,
  PICTURES,
  THEMES,
  type Choice,
  type Subject,
} from '../../../../src/app/tools/embed/choice.ts';
import { hostLink, snippet } from '../../../../src/app/tools/embed/snippet.ts';
import { fullView } from '../../../fixtures/view.ts';
import { links, sanitizers, wordPressAllowed } from './sanitizers.ts';

const SITE = 'https://map.example/atlas/';
const subject: Subject = {
  site: SITE,
  version: '1.2.3',
  integrity: { 'embed.js': 'sha384-e+/=', 'energy-corridor-map.js': 'sha384-m+/=' },
  story: 'tale',
  frame: 'ecm-tale-two-0a1b2c',
  pinnedPictures: {
    svg: `${SITE}assets/map-two-4d5E_f6G.svg`,
    png: `${SITE}assets/map-two-1a2B_c3D.png`,
  },
  title: 'Power & "people" <b>',
  provider: 'A site',
  alt: 'Static map:\n‘two’ & more',
  view: fullView,
  step: 'two',
  first: 'one',
};
const plain: Choice = {
  kind: 'frame',
  whole: false,
  lang: 'en',
  theme: 'auto',
  picture: 'wide',
  words: true,
  height: 560,
  autoHeight: false,
  pinned: false,
};

/** All combinations of choices. */
const choices: Choice[] = KINDS.flatMap((kind) =>
  THEMES.flatMap((theme) =>
    PICTURES.flatMap((picture) =>
      [true, false].flatMap((whole) =>
        [true, false].flatMap((words) =>
          [true, false].flatMap((autoHeight) =>
            [true, false].flatMap((pinned) =>
              (
                [
                  ['en', 320],
                  ['ur', 777],
                ] as const
              ).map(([lang, height]) => ({
                ...{ kind, theme, picture, whole, words, autoHeight, pinned, lang, height },
              })),
            ),
          ),
        ),
      ),
    ),
  ),
);

/** Attributes of the first tag of a name, unescaped. */
function tag(html: string, name: string): Record<string, string> {
  const inner = new RegExp(`<${name}((?:\\s+[\\w-]+(?:="[^"<>]*")?)*)\\s*/?>`).exec(html)?.[1];
  if (inner === undefined) throw new Error(`there is no <${name}> in ${html}`);
  const unescape = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  return Object.fromEntries(
    [...inner.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
      key,
      unescape(value),
    ]),
  );
}

/** The choices, read back from a snippet. */
function chosen(html: string, kind: Choice['kind']): Partial<Choice> & { view: View } {
  if (kind === 'picture') {
    const [{ href = '' }, { src = '', alt }] = [tag(html, 'a'), tag(html, 'img')];
    expect(alt).toBe('Static map: ‘two’ & more');
    const page = new URL(href);
    const place = placeOf(page);
    const whole = page.hash === '';
    const { form = '', dark } = /\.(?<form>svg|png)(?<dark>#dark)?$/.exec(src)?.groups ?? {};
    const living = `${SITE}tale/${place.lang}/map-${whole ? subject.first : subject.step}.${form}`;
    const file = place.pinned ? subject.pinnedPictures?.[form as 'svg' | 'png'] : living;
    expect(src).toBe(`${file}${dark ?? ''}`);
    const picture = form === 'png' ? 'wide' : dark === undefined ? 'narrow' : 'dark';
    return { ...place, picture, whole, view: readHash(page.hash) };
  }
  const script = /<script [^>]*src="([^"]+)"/.exec(html)?.[1];
  if (kind === 'element') {
    const own = tag(html, 'energy-corridor-map');
    const read = readAttributes((name) => own[name] ?? null);
    return {
      lang: own['lang'] ?? '',
      theme: (own['theme'] ?? 'auto') as Choice['theme'],
      words: own['mode'] !== 'map',
      height: Number(/height:(\d+)px/.exec(own['style'] ?? '')?.[1]),
      pinned: script === `${SITE}v/1.2.3/energy-corridor-map.js`,
      whole: own['step'] === undefined,
      view: read,
    };
  }
  const own = tag(html, 'iframe');
  expect(own['title']).toBe(subject.title);
  const page = new URL(own['src'] ?? '');
  return {
    ...placeOf(page),
    theme: (page.searchParams.get('theme') ?? 'auto') as Choice['theme'],
    words: page.searchParams.get('embed') === '',
    height: Number(own['height']),
    autoHeight: script !== undefined,
    whole: page.hash === '',
    view: readHash(page.hash),
  };
}

function placeOf({ href }: URL): Pick<Choice, 'lang' | 'pinned'> {
  const [, pinned, lang = ''] =
    /^https:\/\/map\.example\/atlas\/(v\/1\.2\.3\/)?tale\/(\w+)\//.exec(href) ?? [];
  return { lang, pinned: pinned !== undefined };
}

describe('snippet', () => {
  it('contains every choice, in all combinations', () => {
    for (const choice of choices) {
      const { view: shown, ...read } = chosen(snippet(choice, subject), choice.kind);
      expect(choice).toMatchObject(read);
      expect(shown).toEqual(choice.whole ? {} : fullView);
    }
    expect(choices).toHaveLength(864);
  });

  it('loads code of the major version, or of the pinned one', () => {
    const of = (choice: Partial<Choice>) => snippet({ ...plain, ...choice }, subject);
    expect(of({ autoHeight: true })).toContain(`src="${SITE}v/1/embed.js"`);
    expect(of({ autoHeight: true, pinned: true })).toContain(`src="${SITE}v/1.2.3/embed.js"`);
    expect(of({ kind: 'element' })).toContain(`src="${SITE}v/1/energy-corridor-map.js"`);
    expect(of({})).not.toContain('script');
  });

  it('has an integrity for code of a pinned edition only', () => {
    const of = (choice: Partial<Choice>, from = subject) => snippet({ ...plain, ...choice }, from);
    expect(of({ autoHeight: true, pinned: true })).toContain(
      `embed.js" integrity="sha384-e+/=" crossorigin="anonymous"`,
    );
    expect(of({ kind: 'element', pinned: true })).toContain(
      `energy-corridor-map.js" integrity="sha384-m+/=" crossorigin="anonymous"`,
    );
    for (const text of [
      of({ autoHeight: true }),
      of({ kind: 'element' }),
      of({ kind: 'element', pinned: true }, { ...subject, integrity: {} }),
    ])
      expect(text).not.toContain('integrity');
  });

  it('shows the hashed picture in a pinned edition, or the current one if that is unknown', () => {
    const pinned = { ...plain, kind: 'picture', pinned: true } as const;
    const src = (from: Subject) => tag(snippet(pinned, from), 'img')['src'];
    expect(src(subject)).toBe(subject.pinnedPictures?.png);
    expect(src({ ...subject, pinnedPictures: undefined })).toBe(`${SITE}tale/en/map-two.png`);
  });

  it('refers to the current site from an edition, including pre-releases', () => {
    for (const path of ['', 'v/1.2.3/', 'v/1.0.0-rc.1/'])
      expect(currentSite(SITE + path)).toBe(SITE);
  });

  it('clamps the height', () => {
    const heights = [null, NaN, -5, 0, 500.4, 1e9].map((height) => heightOf({ height }));
    expect(heights).toEqual([560, 560, 320, 320, 500, 1200]);
    expect(snippet({ ...plain, height: null }, subject)).toContain('height="560"');
  });

  it('has a link that targets the frame with the same address', () => {
    const own: Choice = { ...plain, theme: 'dark' };
    const { name, src } = tag(snippet(own, subject), 'iframe');
    expect(name).toBe(subject.frame);
    const { href, target } = tag(hostLink(own, subject, subject.frame), 'a');
    expect([href, target]).toEqual([src, name]);
    expect(src).toBe(frameAddress(own, subject));
  });

  it('has a frame name with a random suffix', () => {
    const made = Array.from({ length: 50 }, randomSuffix);
    for (const one of made) expect(one).toMatch(/^[a-z\d]{6}$/);
    expect(new Set(made).size).toBe(50);
  });

  it('is one figure on one line for every choice', () => {
    for (const choice of choices) {
      const html = snippet(choice, subject);
      expect(html).toMatch(/^<figure [^>]*>(?:(?!<\/?figure).)*<\/figure>$/);
    }
  });

  it('is one frame without a script by default', () => {
    const html = snippet(plain, subject);
    expect(html.match(/<\w+/g)).toEqual(['<figure', '<iframe', '<figcaption', '<a']);
    expect(tag(html, 'iframe')).toMatchObject({ width: '100%', loading: 'lazy' });
    expect(html).toContain(' allowfullscreen>');
  });
});

describe('a sanitized snippet', () => {
  const words = 'Power & "people" <b> – A site';

  it.each(Object.entries(sanitizers))('keeps its text link after %s', (_, clean) => {
    for (const choice of choices) {
      const [link, ...others] = links(clean(snippet(choice, subject)));
      expect(others).toEqual([]);
      expect(link?.text).toBe(words);
      expect(placeOf(new URL(link?.href ?? ''))).toEqual({
        lang: choice.lang,
        pinned: choice.pinned,
      });
    }
  });

  it('has no frames or scripts, and pictures of full width', () => {
    const { kses } = sanitizers;
    expect(kses(snippet({ ...plain, autoHeight: true }, subject))).not.toMatch(
      /<(?:iframe|script)/,
    );
    for (const kind of ['picture', 'element'] as const) {
      const img = tag(kses(snippet({ ...plain, kind }, subject)), 'img');
      expect(img['width']).toBe('100%');
      expect(img['height']).toBeUndefined();
      expect(img['alt']).toBe('Static map: ‘two’ & more');
    }
  });

  it('is made by the published WordPress rules', () => {
    expect(wordPressAllowed.figure).toContain('align');
    expect(Object.keys(wordPressAllowed)).not.toContain('iframe');
    expect(sanitizers.kses('<p onclick="x()" dir="rtl">a<script>b</script></p>')).toBe(
      '<p dir="rtl">ab</p>',
    );
  });
});

describe('currentSite', () => {
  it('is the parent of the editions', () => {
    expect(currentSite(SITE)).toBe(SITE);
    expect(currentSite(`${SITE}v/1.2.3/`)).toBe(SITE);
  });
});
