/** Presenter notes: each step of each story has a short one in each language. */
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/site/content.ts';

const { stories } = loadContent('data');
const plain = (html: string) => html.replaceAll(/<[^>]*>/g, '').trim();
const sentences = (html: string) => plain(html).split(/(?<=[.?!۔؟…])["”“)]?\s+/);

describe.each(stories.map((story) => [`${story.id}/${story.lang}`, story] as const))(
  '%s',
  (_, { id, steps }) => {
    test('has a note at each step: two to eight sentences, with minutes', () => {
      for (const step of steps) {
        const { note } = step;
        expect(note, step.id).toBeDefined();
        expect(note!.minutes, step.id).toBeGreaterThanOrEqual(1);
        expect(sentences(note!.html).length, step.id).toBeGreaterThanOrEqual(2);
        expect(sentences(note!.html).length, step.id).toBeLessThanOrEqual(8);
        expect(plain(note!.html).length, step.id).toBeLessThan(620);
      }
    });

    test('takes 20 to 30 minutes, so that a lesson of 45 minutes leaves time for questions', () => {
      const minutes = steps.reduce((sum, { note }) => sum + (note?.minutes ?? 0), 0);
      expect(minutes).toBeGreaterThanOrEqual(20);
      expect(minutes).toBeLessThanOrEqual(30);
    });

    test('has the same minutes in every language', () => {
      const others = stories.filter((story) => story.id === id);
      for (const other of others)
        expect(other.steps.map(({ note }) => note?.minutes)).toEqual(
          steps.map(({ note }) => note?.minutes),
        );
    });
  },
);
