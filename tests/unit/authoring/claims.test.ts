/** Claims compared with events, sources and other stories. The fixtures of `check` have one of each issue. */
import { describe, expect, it } from 'vitest';
import { findAmounts } from '../../../src/authoring/claims/amounts.ts';
import {
  extractClaims,
  findUnattributedClaims,
} from '../../../src/authoring/claims/attribution.ts';
import { findClaimIssues, type StoryEvent } from '../../../src/authoring/claims/claims.ts';
import { findDates } from '../../../src/authoring/claims/dates.ts';

const PAGE = 'https://news.example/line';
const EVENTS: readonly StoryEvent[] = [
  {
    id: 'restart',
    dates: ['2024-12', '2025-07'],
    about: ['line'],
    pages: [PAGE],
  },
];
const messagesFor = (text: string, lang = 'en') =>
  findClaimIssues(text, lang, EVENTS).map(({ message }) => message);

describe('findDates', () => {
  it.each([
    ['en', 'on 3 March 2025, in May 2024 and in 2023', ['2025-03-03', '2024-05']],
    ['ur', '3 مارچ 2025 کو اور مئی 2024 میں', ['2025-03-03', '2024-05']],
    ['ru', '3 марта, март 2025', ['2025-03']],
    ['en', 'Maybe 2024, and 12 may not', []],
  ])('reads dates in %s: %s', (lang, text, dates) => {
    expect(findDates(text, lang)).toEqual(dates);
  });
});

it('finds numbers with a unit', () => {
  const text =
    'In 2024, 1,300 megawatts, 102 more towers, 95 per cent; 95 فیصد، 376 میں سے 375 ٹاور';
  expect(findAmounts(text).map(({ written }) => written)).toEqual([
    ...['1,300 megawatts', '102 more towers', '95 per cent', '95 فیصد', '375 ٹاور'],
  ]);
});

describe('findClaimIssues reports nothing', () => {
  it.each([
    `Work [began again](${PAGE}) on the [line](map:line) on 4 July 2025.`,
    `Work on the [line](map:line) began on 4 May 2020.`,
    `On 4 May 2020 it [was said](${PAGE}) of a [town](map:town).`,
    'The newest report is of March 2026.',
    'Our newest report is of {{date line}}.',
    'It costs 3 million. The [line](map:line) is dear.',
    '> map: 300 towers, the newest of all.',
    '## The newest 300 towers {#newest}',
    'See [the list](https://github.com/owner/name/blob/main/list.csv).',
  ])('for %s', (text) => {
    expect(messagesFor(`---\ntitle: 3 million\n---\n\n${text}\n`)).toEqual([]);
  });
});

it('a source in one list item does not cover the next', () => {
  expect(messagesFor('- 3 million, [by a page](https://news.example/3)\n- 4 million\n')).toEqual([
    '“4 million” has no source',
  ]);
});

it('checks only links and dates in other languages', () => {
  expect(messagesFor('Самый новый: [тут](https://news.example/), 3 million.', 'ru')).toEqual([
    'https://news.example/ is a whole site, not the page that says so',
  ]);
});

describe('findUnattributedClaims', () => {
  const version = (folder: string, source: string, lang = 'en') => ({
    ...{ folder, source, lang },
    file: `${folder}/${lang}.md`,
  });
  const stated = `The [line](map:line) has [102 towers](${PAGE}).`;
  const attributed = `A bank says that the [line](map:line) has [102 towers](${PAGE}).`;
  const unattributed = (...texts: readonly ReturnType<typeof version>[]) =>
    findUnattributedClaims(
      texts.flatMap((text) => extractClaims(text, (page) => page.endsWith('official'))),
    ).map(({ version: { file } }) => file);

  it('reports the story that states the claim as fact', () => {
    expect(unattributed(version('a', stated), version('b', attributed))).toEqual(['a/en.md']);
  });

  it('ignores the same story, other languages, other amounts and established pages', () => {
    expect(unattributed(version('a', `${stated} ${attributed}`))).toEqual([]);
    expect(unattributed(version('a', stated), version('b', attributed, 'ru'))).toEqual([]);
    expect(
      unattributed(version('a', stated), version('b', attributed.replace('102', '103'))),
    ).toEqual([]);
    const establish = (text: string) => text.replace(PAGE, `${PAGE}/official`);
    expect(
      unattributed(version('a', establish(stated)), version('b', establish(attributed))),
    ).toEqual([]);
  });
});
