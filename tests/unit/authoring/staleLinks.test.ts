/** Undated links to outdated information, in both languages. */
import { describe, expect, it } from 'vitest';
import type { MapLinks } from '../../../src/authoring/link.ts';
import { findStaleLinks } from '../../../src/authoring/staleLinks.ts';

const DAY = '2026-11-23';
const LAST_REPORT: Readonly<Record<string, string | undefined>> = {
  'old-line': '2025-08-17',
  'old-plan': '2024',
  'new-line': '2026-03-13',
  'last-year': '2025',
  town: undefined,
};
const links: MapLinks = {
  ids: Object.keys(LAST_REPORT),
  target: (id) =>
    id in LAST_REPORT ? { linkColor: 'dc', lastReport: LAST_REPORT[id] } : undefined,
};

/** The id of each link found. */
function findIds(text: string): readonly string[] {
  const ends = [0, text.length] as const;
  return findStaleLinks(text, ends, DAY, links).map(({ offset }) =>
    text.slice(offset).replace(/^\]\(map:|\).*$/gs, ''),
  );
}

describe('a link to something that was changing over a year ago', () => {
  it.each([
    'The [line](map:old-line) is being built. It began in 2025.',
    'یہ [لائن](map:old-line) بن رہی ہے۔ کام 2025 میں شروع ہوا۔',
    '- In 2025 a contract.\n- The [line](map:old-line), being built',
    'It [is being built](https://news.example/2025/08), the [line](map:old-line).',
  ])('is reported without a date in its sentence: %s', (text) => {
    expect(findIds(text)).toEqual(['old-line']);
  });

  it.each([
    'The [line](map:old-line) was being built in August 2025.',
    'یہ [لائن](map:old-line) اگست 2025 میں بن رہی تھی۔',
    'The [line](map:old-line) was being built on {{date old-line}}.',
    'یہ [لائن](map:old-line) {{date old-line}} کو بن رہی تھی۔',
  ])('is accepted with a date: %s', (text) => {
    expect(findIds(text)).toEqual([]);
  });

  it('is reported with the date of the newest report', () => {
    const [one] = findStaleLinks('A [plan](map:old-plan).', [0, 23], DAY, links);
    expect(one?.message).toBe(
      'the newest report on `old-plan` is from 2024, and the sentence gives no date',
    );
  });

  it('is accepted if the report is newer, the state is final, or the id is unknown', () => {
    expect(
      findIds('The [line](map:new-line), a [plan](map:last-year), [there](map:town).'),
    ).toEqual([]);
    expect(findIds('[What?](map:nothing)')).toEqual([]);
  });

  it('is searched for only within the range', () => {
    const text = 'A [plan](map:old-plan). A [line](map:old-line).';
    expect(findStaleLinks(text, [24, text.length], DAY, links)).toHaveLength(1);
  });
});
