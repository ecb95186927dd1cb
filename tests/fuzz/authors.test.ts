/** Authors' files are untrusted: no parser throws, and each problem is located. */
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { escapeHtml } from '../../src/authoring/escape.ts';
import { findContradictions } from '../../src/authoring/figure/contradictions.ts';
import { readFigureQuery } from '../../src/authoring/figure/query.ts';
import { readSiteIndex } from '../../src/authoring/siteIndex.ts';
import { findJsonIssue, locateJsonPaths } from '../../src/authoring/json.ts';
import { checkLayer } from '../../src/authoring/layer.ts';
import { findMentions } from '../../src/mentions/find.ts';
import { extractProse } from '../../src/mentions/prose.ts';
import type { Problem } from '../../src/authoring/problem.ts';
import { Reporter } from '../../src/authoring/reporter.ts';
import { readSvg } from '../../src/authoring/svg.ts';
import { checkStory } from '../../src/authoring/story.ts';
import { readYaml } from '../../src/authoring/yaml.ts';
import { escapeXml } from '../../src/svg/escape.ts';
import { ALLOWED, INVISIBLE, readText } from '../unit/authoring/hostile.ts';
import { gazetteer } from '../fixtures/mentions/score.ts';
import { context } from './context.ts';
import { checkProperty, TIMEOUT, texts } from './cases.ts';

/** Every problem has a message and a valid place, and none is an internal error. */
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
  test('has located problems for any content of its two files', { timeout: TIMEOUT }, () => {
    checkProperty(fc.tuple(texts, fc.oneof(texts, bodies)), ([yamlText, text]) => {
      const files = { yamlFile: 'story.yaml', yamlText, textFile: 'en.md', text };
      const { problems } = checkStory({ ...files, ...context, langs: ['en'] });
      expectLocated(problems, { 'story.yaml': yamlText, 'en.md': text });
    });
  });

  test('renders only allowed tags and escaped text', { timeout: TIMEOUT }, () => {
    checkProperty(bodies, (text) => {
      const reporter = new Reporter('en.md', text);
      const { standfirst = '', steps } = readText(reporter);
      const html = [standfirst, ...steps.map((step) => step.html)].join('\n');
      expect(html.replaceAll(ALLOWED, '')).not.toMatch(/[<>"']/);
      expect(html).not.toMatch(INVISIBLE);
    });
  });

  test('is listed for any content of stories.yaml', { timeout: TIMEOUT }, () => {
    checkProperty(texts, (text) => {
      const { siteIndex, problems } = readSiteIndex('stories.yaml', text, ['a', 'kabul']);
      expect([...siteIndex.order].sort()).toEqual(['a', 'kabul']);
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
  test('read what was serialized', { timeout: TIMEOUT }, () => {
    checkProperty(trees, (tree) => {
      const reporter = new Reporter('a.yaml', stringify(tree, { aliasDuplicateObjects: false }));
      expect(readYaml(reporter)?.root.raw).toEqual(tree);
      expect(findJsonIssue(JSON.stringify(tree, undefined, 2))).toBeUndefined();
    });
  });

  test('agree with JSON.parse', { timeout: TIMEOUT }, () => {
    checkProperty(texts, (text) => {
      const issue = findJsonIssue(text);
      if (issue === undefined) JSON.parse(text);
      else {
        expect(issue.offset).toBeGreaterThanOrEqual(0);
        expect(issue.offset).toBeLessThanOrEqual(text.length);
        if (!issue.message.includes('appears twice'))
          expect(() => JSON.parse(text) as unknown).toThrow();
      }
    });
  });

  test('locate each value', { timeout: TIMEOUT }, () => {
    checkProperty(fc.dictionary(keys, trees, { noNullPrototype: true }), (tree) => {
      const text = JSON.stringify(tree, undefined, 1);
      const paths = Object.keys(tree).map((key) => [key]);
      const found = locateJsonPaths(text, paths).map((at) => text.slice(at));
      Object.values(tree).forEach((value, i) => {
        const [begin = ''] = JSON.stringify(value);
        expect(found[i]?.startsWith(begin)).toBe(true);
      });
    });
  });

  test('report located problems of a layer', { timeout: TIMEOUT }, () => {
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
    checkProperty(fc.array(fc.oneof(features, part), { maxLength: 3 }), (list) => {
      const text = JSON.stringify({ type: 'FeatureCollection', features: list }, undefined, 1);
      expectLocated(checkLayer('a.geojson', text).problems, { 'a.geojson': text });
    });
  });
});

describe('text', () => {
  test('has mentions at their offsets, in order and without overlaps', { timeout: TIMEOUT }, () => {
    checkProperty(texts, (text) => {
      let end = 0;
      for (const one of findMentions(text, gazetteer)) {
        expect(text.slice(one.start, one.end)).toBe(one.text);
        expect(one.start).toBeGreaterThanOrEqual(end);
        expect(one.end).toBeGreaterThan(one.start);
        end = one.end;
      }
    });
  });

  test('keeps its offsets as prose', { timeout: TIMEOUT }, () => {
    checkProperty(bodies, (text) => {
      const prose = extractProse(text);
      expect(prose).toHaveLength(text.length);
      for (let i = 0; i < text.length; i += 1)
        if (prose[i] !== '\0') expect(prose[i]).toBe(text[i]);
    });
  });

  test('is compared with live figures', { timeout: TIMEOUT }, () => {
    checkProperty(texts, (text) => {
      const source = `{{length wakhan-corridor}} ${text}`;
      for (const { offset } of findContradictions(source, context.atlas)) {
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(source.slice(offset)).toMatch(/^\d/);
      }
    });
  });

  test('between braces is a query or an issue', { timeout: TIMEOUT }, () => {
    checkProperty(texts, (text) => {
      const query = readFigureQuery(text);
      if ('reason' in query) expect(query.reason).not.toBe('');
      else expect(query.ids.length).toBeGreaterThan(0);
    });
  });
});

/** A tag without scripts. */
const HARMLESS = /<\/?(?!script)[a-zA-Z]+(?: (?!on)[\w:-]+="[^"<>]*")*\/?>/g;

describe('an SVG', () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"';
  const parts = fc.array(
    fc.oneof(
      texts.map(escapeXml),
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
    texts.map((text) => `${SVG}><g aria-label="${escapeXml(text)}">${escapeXml(text)}</g></svg>`),
  );

  test('is refused or sanitized, and sanitizing is idempotent', { timeout: TIMEOUT }, () => {
    checkProperty(drawings, (text) => {
      const read = readSvg(new TextEncoder().encode(text));
      if ('issue' in read) return;
      const written = new TextDecoder().decode(read.bytes);
      expect(written.replaceAll(HARMLESS, '')).not.toMatch(/[<>]/);
      expect(readSvg(read.bytes)).toEqual(read);
    });
  });
});

describe('escaped text', () => {
  test('decodes to the same text, in SVG and HTML', { timeout: TIMEOUT }, () => {
    checkProperty(texts, (text) => {
      for (const escaped of [escapeXml(text), escapeHtml(text)]) {
        expect(escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[<>"'&]/);
      }
      const xml = `<svg a="${escapeXml(text).replace(/\s/g, ' ')}">${escapeXml(text)}</svg>`;
      const { documentElement } = new DOMParser({ onError: failed }).parseFromString(
        xml,
        'text/xml',
      );
      const allowed = escapeXml(text).replace(/&(amp|lt|gt|quot|#39);/g, unescape);
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
