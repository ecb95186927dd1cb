/** Live figures: queries, answers of the real atlas, and rendering. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answerFigure } from '../../../src/authoring/figure/answer.ts';
import { readFigureQuery } from '../../../src/authoring/figure/query.ts';
import { loadAtlas } from '../../../src/authoring/files.ts';
import { formatProblem } from '../../../src/authoring/problem.ts';
import { createStoryAtlas } from '../../../src/authoring/storyAtlas.ts';
import { formatFigure } from '../../../src/i18n/format.ts';
import { messagesOf, formatLiveValue } from '../../../src/i18n/story/liveValue.ts';
import { parseStoryText, problemsOf } from './parse.ts';

const atlas = loadAtlas(fileURLToPath(new URL('../../../data/layers', import.meta.url)));
const links = createStoryAtlas(atlas, () => 'dc');
const HEAD = '---\ntitle: A\nstandfirst: B\nreviewed: false\n---\n## One {#one}\n\n';

function answer(words: string) {
  const query = readFigureQuery(words);
  return 'reason' in query ? query : answerFigure(query, atlas, links.ids);
}

/** The formatted answer, or why there is none. */
function formatAnswer(words: string, lang = 'en'): string {
  const found = answer(words);
  return 'reason' in found ? found.reason : formatLiveValue(found, lang);
}

function htmlOf(markdown: string, lang = 'en'): string {
  return parseStoryText(`${lang}.md`, HEAD + markdown, links, { lang }).steps[0]?.html ?? '';
}

function linesOf(markdown: string): readonly string[] {
  return problemsOf(() => htmlOf(markdown)).map(formatProblem);
}

describe('length', () => {
  it('of a line that is not surveyed is the published one, never the drawn one', () => {
    for (const group of atlas.groups) {
      const figures = (group.figures ?? []).filter(({ measure }) => measure === 'length');
      const published = figures.filter(({ how }) => how === 'published');
      const values = published.flatMap(({ value, range }) => range ?? value ?? []);
      const found = answer(`length ${group.id}`);
      const figure = 'figure' in found ? found.figure : undefined;
      const ends = figure?.range ?? [figure?.value, figure?.value];
      expect(ends, group.id).toEqual([Math.min(...values), Math.max(...values)]);
    }
  });

  it('without a published value is an error unless the query says `drawn`', () => {
    const only = Object.values(atlas.data)
      .flatMap(({ features }) => features)
      .filter(({ properties: { figures = [] } }) => {
        const ways = figures.filter(({ measure }) => measure === 'length').map(({ how }) => how);
        return ways.length > 0 && ways.every((how) => how === 'drawn');
      });
    expect(only.length).toBeGreaterThan(0);
    for (const { id, properties } of only) {
      const drawn = properties.figures?.find(({ how }) => how === 'drawn')?.value;
      expect(formatAnswer(`length ${id}`)).toContain('schematic');
      expect(answer(`drawn length ${id}`)).toMatchObject({
        figure: { value: drawn, how: 'drawn' },
      });
      expect(formatAnswer(`drawn length ${id}`)).toMatch(/^about /);
    }
  });

  it('is available for lines only', () => {
    expect(formatAnswer('drawn length tajikistan')).toContain('drawn as a line');
  });

  it('in a country is the length of its segments there, and links to a single segment', () => {
    expect(answer('length casa-hvdc in AF')).toMatchObject({
      feature: 'casa-hvdc-af',
      figure: { range: [562, 580] },
    });
    expect(formatAnswer('length casa-hvdc in CH')).toContain('no part in CH');
  });
});

describe('measured figures', () => {
  it('equal those of the card, with their errors', () => {
    for (const [words, id, measure] of [
      ['distance casa-hvdc wakhan-corridor', 'casa-hvdc', 'distance'],
      ['gap wakhan-gap', 'wakhan-gap', 'gap'],
      ['width wakhan-corridor least', 'wakhan-corridor', 'width-least'],
      ['area wakhan-corridor', 'wakhan-corridor', 'area'],
    ] as const) {
      const figure = atlas
        .entry(id)
        ?.figures?.find((one) => one.measure === measure && one.how === 'computed');
      for (const lang of ['en', 'ur'])
        expect(formatAnswer(words, lang)).toBe(figure && formatFigure(figure, messagesOf(lang)));
      expect(formatAnswer(words)).toMatch(/^about .* ± .* km²?$/);
    }
  });

  it('give way to published values if the query says `published`', () => {
    expect(formatAnswer('published gap wakhan-gap')).toBe('13–20 km');
  });

  it('have no distance to the same feature or to a touching one', () => {
    expect(formatAnswer('distance kabul kabul')).toContain('itself');
    expect(formatAnswer('distance tajikistan kyrgyzstan')).toContain('touch');
  });

  it('give the same distance in both directions', () => {
    expect(formatAnswer('distance kabul islamabad')).toBe(formatAnswer('distance islamabad kabul'));
  });
});

describe('other figures', () => {
  it.each([
    ['capacity toktogul-hpp', '1,440 MW'],
    ['height broghil-pass', '3,798 m'],
    ['population khandud', '1,244 people'],
    ['date casa-datka-sughd', '13 March 2026'],
  ])('%s is %s', (words, text) => {
    expect(formatAnswer(words)).toBe(text);
  });

  it('count features by kind and country, and link to the table', () => {
    const plants = atlas.data['generation']?.features ?? [];
    const inTj = plants.filter(({ properties }) => properties.countries?.includes('TJ'));
    expect(formatAnswer('count hydropower-plant')).toBe(String(plants.length));
    expect(formatAnswer('count hydropower-plant in TJ')).toBe(String(inTj.length));
    expect(htmlOf('{{count hydropower-plant}}')).toBe(
      `<p><a class="figure" href="site:data/generation.csv">${plants.length}</a></p>`,
    );
  });

  it('are formatted in the language of the text', () => {
    expect(formatAnswer('capacity toktogul-hpp', 'ur')).toBe('1,440 میگاواٹ');
  });
});

describe('live figures in text', () => {
  it('link to the entry that explains them', () => {
    expect(htmlOf('It has {{capacity toktogul-hpp}}.')).toBe(
      '<p>It has <a class="figure" href="#focus=toktogul-hpp" data-feature="toktogul-hpp">1,440 MW</a>.</p>',
    );
  });

  it('are plain text inside links and descriptions', () => {
    const text =
      '[It, {{capacity toktogul-hpp}}](map:kabul).\n\n> map: Has {{capacity toktogul-hpp}}.\n';
    const [step] = parseStoryText('en.md', HEAD + text, links).steps;
    expect(step?.html).toContain('>It, 1,440 MW</a>');
    expect(step?.mapDescription?.text).toBe('Has 1,440 MW.');
    expect(step?.mentions).toEqual(['kabul']);
  });

  it('are not replaced in code', () => {
    expect(htmlOf('`{{length x}}`')).toBe('<p><code>{{length x}}</code></p>');
  });

  it.each([
    ['{{lenght kabul}}', '8:5: error: there is no figure `lenght`', 'did you mean `length`?'],
    [
      '{{capacity toktogul-hp}}',
      '8:5: error: there is nothing called',
      'did you mean `toktogul-hpp`?',
    ],
    ['{{count hydropower-plants}}', '8:5: error: no feature is of the kind', '`hydropower-plant`?'],
    ['{{distance kabul}}', '8:5: error: `{{distance kabul}}` cannot be read', 'with ID ID'],
    ['{{length casa-hvdc in Afghanistan}}', '8:5: error:', 'ID in CC'],
    ['{{drawn area kabul}}', '8:5: error: `drawn` goes with lengths only', ''],
    ['{{height kabul}}', '8:5: error: no source gives the height of `kabul`', ''],
    ['{{length', '8:5: error: a live figure is not closed', 'two braces'],
    ['*a* {{date kabul}} {{date x}}', '8:24: error: there is nothing called `x`', ''],
  ])('reports %s at its place', (markdown, begin, words) => {
    const [line = ''] = linesOf(`a\nand ${markdown}.\n`).map((one) =>
      one.replace('en.md:9', 'en.md:8'),
    );
    expect(line).toContain(begin);
    expect(line).toContain(words);
  });

  it('are refused in headings', () => {
    expect(linesOf('a\n\n## {{date kabul}} {#two}\n\nb')[0]).toContain('not in headings');
  });
});
