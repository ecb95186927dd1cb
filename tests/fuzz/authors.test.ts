/** What authors send, read as strangers' text: no reader throws, and each problem has its place. */
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { againstOf } from '../../src/authoring/against.ts';
import { escapeHtml } from '../../src/authoring/escape.ts';
import { contradictions } from '../../src/authoring/figure/beside.ts';
import { readQuery } from '../../src/authoring/figure/query.ts';
import { loadAtlas, loadMentionWords } from '../../src/authoring/files.ts';
import { readFront } from '../../src/authoring/front.ts';
import { faultOfJson, placesInJson } from '../../src/authoring/json.ts';
import { checkLayer } from '../../src/authoring/layer.ts';
import { findMentions } from '../../src/mentions/find.ts';
import { proseOf } from '../../src/mentions/prose.ts';
import type { Problem } from '../../src/authoring/problem.ts';
import { Reporter } from '../../src/authoring/reporter.ts';
import { readSvg } from '../../src/authoring/svg.ts';
import { checkStory } from '../../src/authoring/story.ts';
import { readYaml } from '../../src/authoring/yaml.ts';
import { escape } from '../../src/svg/escape.ts';
import { ALLOWED, INVISIBLE, readText } from '../unit/authoring/hostile.ts';
import { gazetteer } from '../fixtures/mentions/score.ts';
import { always, PATIENCE, texts } from './cases.ts';

const atlas = loadAtlas('data/layers');
const words = () => loadMentionWords('data/facts/mentions.json');
const against = againstOf(atlas, { tone: () => 'place', kinds: [], isGround: () => false }, words);

/** Every problem is a sentence at a place that the text has, and none is a failure of ours. */
function expectLocated(
  problems: readonly Problem[],
  texts: Readonly<Record<string, string>>,
): void {
  for (const { file, line, column, message } of problems) {
    const lines = (texts[file] ?? '').split(/\r\n|\n|\r/);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 2);
    expect(message).not.toMatch(/^$|cannot be read: |undefined|\[object/);
  }
}

const HEAD = '---\ntitle: A\nstandfirst: b\nreviewed: false\nlinks: auto\n---\n\n## A {#a}\n\n';
const bodies = texts.map((text) => HEAD + text);

describe('a story', () => {
  test(
    'has its problems told at their places, whatever its two files hold',
    { timeout: PATIENCE },
    () => {
      always(fc.tuple(texts, fc.oneof(texts, bodies)), ([yamlText, text]) => {
        const files = { yamlFile: 'story.yaml', yamlText, textFile: 'en.md', text };
        const { problems } = checkStory({ ...files, ...against, langs: ['en'] });
        expectLocated(problems, { 'story.yaml': yamlText, 'en.md': text });
      });
    },
  );

  test(
    'comes to marks of ours and escaped text, and to nothing else',
    { timeout: PATIENCE },
    () => {
      always(bodies, (text) => {
        const reporter = new Reporter('en.md', text);
        const { standfirst = '', steps } = readText(reporter);
        const html = [standfirst, ...steps.map((step) => step.html)].join('\n');
        expect(html.replaceAll(ALLOWED, '')).not.toMatch(/[<>"']/);
        expect(html).not.toMatch(INVISIBLE);
      });
    },
  );

  test('is listed or told of, whatever the list holds', { timeout: PATIENCE }, () => {
    always(texts, (text) => {
      const { front, problems } = readFront('stories.yaml', text, ['a', 'kabul']);
      expect([...front.order].sort()).toEqual(['a', 'kabul']);
      expectLocated(problems, { 'stories.yaml': text });
    });
  });
});

const keys = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9 ]{0,8}[a-zA-Z]$/);
const trees = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(keys, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).tree;

describe('YAML and JSON', () => {
  test('read back what was written', { timeout: PATIENCE }, () => {
    always(trees, (tree) => {
      const reporter = new Reporter('a.yaml', stringify(tree, { aliasDuplicateObjects: false }));
      expect(readYaml(reporter)?.root.raw).toEqual(tree);
      expect(faultOfJson(JSON.stringify(tree, undefined, 2))).toBeUndefined();
    });
  });

  test('take nothing for JSON that is none, and nothing from it', { timeout: PATIENCE }, () => {
    always(texts, (text) => {
      const fault = faultOfJson(text);
      if (fault === undefined) JSON.parse(text);
      else {
        expect(fault.offset).toBeGreaterThanOrEqual(0);
        expect(fault.offset).toBeLessThanOrEqual(text.length);
        if (!fault.message.includes('stands twice'))
          expect(() => JSON.parse(text) as unknown).toThrow();
      }
    });
  });

  test('find each value where it stands', { timeout: PATIENCE }, () => {
    always(fc.dictionary(keys, trees, { noNullPrototype: true }), (tree) => {
      const text = JSON.stringify(tree, undefined, 1);
      const paths = Object.keys(tree).map((key) => [key]);
      const found = placesInJson(text, paths).map((at) => text.slice(at));
      Object.values(tree).forEach((value, i) => {
        const [begin = ''] = JSON.stringify(value);
        expect(found[i]?.startsWith(begin)).toBe(true);
      });
    });
  });

  test('of a layer has its problems told at their places', { timeout: PATIENCE }, () => {
    const part = fc.oneof(trees, texts, fc.double(), fc.array(fc.tuple(fc.double(), fc.double())));
    const features = fc.record(
      {
        type: fc.constantFrom('Feature', 'x'),
        id: fc.oneof(fc.constant('a'), part),
        properties: fc.oneof(part, fc.record({ id: part, kind: part, names: part, sources: part })),
        geometry: fc.oneof(
          part,
          fc.record({
            type: fc.constantFrom('Point', 'LineString', 'Polygon', 'MultiPolygon'),
            coordinates: fc.oneof(part, fc.array(fc.array(fc.array(part)))),
          }),
        ),
      },
      { requiredKeys: [] },
    );
    always(fc.array(fc.oneof(features, part), { maxLength: 3 }), (list) => {
      const text = JSON.stringify({ type: 'FeatureCollection', features: list }, undefined, 1);
      expectLocated(checkLayer('a.geojson', text).problems, { 'a.geojson': text });
    });
  });
});

describe('words', () => {
  test('are mentions where they stand, in order and apart', { timeout: PATIENCE }, () => {
    always(texts, (text) => {
      let end = 0;
      for (const one of findMentions(text, gazetteer)) {
        expect(text.slice(one.start, one.end)).toBe(one.text);
        expect(one.start).toBeGreaterThanOrEqual(end);
        expect(one.end).toBeGreaterThan(one.start);
        end = one.end;
      }
    });
  });

  test('stay in their places when the rest is blanked', { timeout: PATIENCE }, () => {
    always(bodies, (text) => {
      const prose = proseOf(text);
      expect(prose).toHaveLength(text.length);
      for (let i = 0; i < text.length; i += 1)
        if (prose[i] !== '\0') expect(prose[i]).toBe(text[i]);
    });
  });

  test('beside live figures are compared or left alone', { timeout: PATIENCE }, () => {
    always(texts, (text) => {
      const source = `{{length wakhan-corridor}} ${text}`;
      for (const { offset } of contradictions(source, against.atlas)) {
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(source.slice(offset)).toMatch(/^\d/);
      }
    });
  });

  test('between braces are a question or a fault', { timeout: PATIENCE }, () => {
    always(texts, (text) => {
      const query = readQuery(text);
      if ('why' in query) expect(query.why).not.toBe('');
      else expect(query.ids.length).toBeGreaterThan(0);
    });
  });
});

/** A tag that runs nothing. */
const HARMLESS = /<\/?(?!script)[a-zA-Z]+(?: (?!on)[\w:-]+="[^"<>]*")*\/?>/g;

describe('a drawing', () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"';
  const parts = fc.array(
    fc.oneof(
      texts.map(escape),
      fc.constantFrom(
        '<g>',
        '</g>',
        '<path d="M0 0h1"/>',
        '<use href="#a"/>',
        '<style>',
        '</style>',
      ),
      fc.constantFrom(
        '<text x="1">',
        '</text>',
        '<script>',
        '<a onload="b">',
        '<g id="a">',
        '<!-- a -->',
      ),
    ),
    { maxLength: 6 },
  );
  const drawings = fc.oneof(
    texts,
    parts.map((inner) => `${SVG}>${inner.join('')}</svg>`),
    texts.map((text) => `${SVG}><g aria-label="${escape(text)}">${escape(text)}</g></svg>`),
  );

  test('is refused or written anew, and then read as the same', { timeout: PATIENCE }, () => {
    always(drawings, (text) => {
      const read = readSvg(new TextEncoder().encode(text));
      if ('fault' in read) return;
      const written = new TextDecoder().decode(read.bytes);
      expect(written.replaceAll(HARMLESS, '')).not.toMatch(/[<>]/);
      expect(readSvg(read.bytes)).toEqual(read);
    });
  });
});

describe('escaped text', () => {
  test('is the text again, in SVG and in HTML', { timeout: PATIENCE }, () => {
    always(texts, (text) => {
      for (const escaped of [escape(text), escapeHtml(text)]) {
        expect(escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[<>"'&]/);
      }
      const xml = `<svg a="${escape(text).replace(/\s/g, ' ')}">${escape(text)}</svg>`;
      const { documentElement } = new DOMParser({ onError: failed }).parseFromString(
        xml,
        'text/xml',
      );
      const allowed = escape(text).replace(/&(amp|lt|gt|quot|#39);/g, unescape);
      const lines = (all: string): string => all.replace(/\r\n?|\u0085|\u2028/g, '\n');
      expect(lines(documentElement?.textContent ?? '')).toBe(lines(allowed));
    });
  });
});

function failed(level: string, message: string): void {
  if (level !== 'warning') throw new Error(message);
}

function unescape(entity: string): string {
  return { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }[entity] ?? entity;
}
