/** Worksheets of all stories in all languages. */
import { beforeAll, describe, expect, test } from 'vitest';
import { messagesOf } from '../../src/i18n/story/liveValue.ts';
import { loadContent } from '../../src/site/content.ts';
import { createTextShaper } from '../../src/site/textShaper.ts';
import {
  keyBody,
  worksheetBody,
  worksheetOf,
  type Worksheet,
} from '../../src/site/paper/worksheet.ts';
import { resolutionKm, exclusionReason } from '../../src/story/worksheet.ts';

const { stories, ...content } = loadContent('data');
const tools = createTextShaper();
const numbersIn = (text: string) =>
  [...text.matchAll(/data-number="(\d+)"/g)].map(([, number]) => Number(number));

describe.each(stories.map((story) => [`${story.id}/${story.lang}`, story] as const))(
  '%s',
  (_, story) => {
    const messages = messagesOf(story.lang);
    let sheet: Worksheet;
    beforeAll(() => {
      sheet = worksheetOf(story, messages, content, tools);
    });

    test('asks for enough places, all of them precise enough', () => {
      const look = story.steps[0]!.look;
      expect(sheet.places.length).toBeGreaterThanOrEqual(8);
      for (const { feature } of sheet.places) {
        const { id, precisionKm } = feature.properties;
        expect(precisionKm, id).toBeLessThanOrEqual(resolutionKm(look));
        expect(exclusionReason(feature, look, content.atlas.bounds(id)), id).toBeUndefined();
        const mentioned = story.steps.some(({ mentions }) => mentions.includes(id));
        expect(mentioned || story.worksheet?.places?.includes(id), id).toBe(true);
      }
    });

    test('has each number once on the map, the worksheet and the key', () => {
      const all = sheet.places.map((_, index) => index + 1);
      expect(sheet.places.map(({ number }) => number)).toEqual(all);
      expect(numbersIn(sheet.svg).toSorted((a, b) => a - b)).toEqual(all);
      const paper = worksheetBody(story, sheet, 'map.svg');
      const key = keyBody(story, sheet, 'map.svg', content.atlas, messages);
      expect(numbersIn(paper)).toEqual(all);
      expect(numbersIn(key)).toEqual(all);
      for (const { number, name, feature } of sheet.places) {
        expect(sheet.svg).toContain(`data-number="${number}" data-id="${feature.properties.id}"`);
        expect(key).toContain(`<b class="number">${number}</b><span class="name">${name}</span>`);
        expect(paper.split(`<span>${name}</span>`)).toHaveLength(2);
      }
    });

    test('asks for each name once, and its map has no text or inline style', () => {
      expect(new Set(sheet.places.map(({ name }) => name)).size).toBe(sheet.places.length);
      expect(sheet.svg).not.toMatch(/<text|style=/);
    });

    test('has questions with answers; generated ones have sources or are measured', () => {
      const own = story.worksheet?.questions ?? [];
      expect(sheet.questions.length).toBeGreaterThanOrEqual(4);
      expect(sheet.questions.length).toBeLessThanOrEqual(7);
      expect(sheet.questions.slice(0, own.length).map(({ ask }) => ask)).toEqual(
        own.map(({ ask }) => ask),
      );
      for (const { ask, answer, sources, measured } of sheet.questions.slice(own.length)) {
        expect(answer, ask).not.toBe('');
        expect(measured === true || sources.length > 0, ask).toBe(true);
        for (const id of sources) expect(content.atlas.sources[id], id).toBeDefined();
      }
      const paper = worksheetBody(story, sheet, 'map.svg');
      const key = keyBody(story, sheet, 'map.svg', content.atlas, messages);
      expect(paper.match(/<li><p>/g)).toHaveLength(sheet.questions.length);
      expect(key.match(/<p class="answer">/g)).toHaveLength(sheet.questions.length);
    });
  },
);

test('numbers do not overlap', () => {
  for (const story of stories) {
    const { svg } = worksheetOf(story, messagesOf(story.lang), content, tools);
    const at = [...svg.matchAll(/<circle cx="([-\d.]+)" cy="([-\d.]+)" r="8.5"/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    expect(at.length).toBeGreaterThan(7);
    at.forEach(([x, y], index) => {
      expect(x > 8 && x < 672 && y > 8 && y < 462).toBe(true);
      for (const [x1, y1] of at.slice(index + 1))
        expect(Math.hypot(x - x1, y - y1)).toBeGreaterThan(17);
    });
  }
});
