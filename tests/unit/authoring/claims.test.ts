/** Claims of a story held against events, sources and one another; the check's fixtures have each fault. */
import { describe, expect, it } from 'vitest';
import { amountsIn } from '../../../src/authoring/claims/amounts.ts';
import { unattributed } from '../../../src/authoring/claims/attribution.ts';
import { doubts, type StoryEvent } from '../../../src/authoring/claims/claims.ts';
import { datesIn } from '../../../src/authoring/claims/dates.ts';

const PAGE = 'https://news.example/line';
const EVENTS: readonly StoryEvent[] = [
  {
    id: 'restart',
    dates: ['2024-12', '2025-07'],
    about: ['line'],
    pages: [PAGE],
  },
];
const said = (text: string, lang = 'en') =>
  doubts(text, lang, EVENTS).map(({ message }) => message);

describe('dates in words', () => {
  it.each([
    ['en', 'on 3 March 2025, in May 2024 and in 2023', ['2025-03-03', '2024-05']],
    ['ur', '3 مارچ 2025 کو اور مئی 2024 میں', ['2025-03-03', '2024-05']],
    ['ru', '3 марта, март 2025', ['2025-03']],
    ['en', 'Maybe 2024, and 12 may not', []],
  ])('are read in %s: %s', (lang, text, dates) => {
    expect(datesIn(text, lang)).toEqual(dates);
  });
});

it('amounts are numbers of something', () => {
  const text =
    'In 2024, 1,300 megawatts, 102 more towers, 95 per cent; 95 فیصد، 376 میں سے 375 ٹاور';
  expect(amountsIn(text).map(({ written }) => written)).toEqual([
    ...['1,300 megawatts', '102 more towers', '95 per cent', '95 فیصد', '375 ٹاور'],
  ]);
});

describe('no doubt is raised', () => {
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
  ])('by %s', (text) => {
    expect(said(`---\ntitle: 3 million\n---\n\n${text}\n`)).toEqual([]);
  });
});

it('one list item does not answer for the next', () => {
  expect(said('- 3 million, [by a page](https://news.example/3)\n- 4 million\n')).toEqual([
    '“4 million” is credited to nobody',
  ]);
});

it('in a language whose words are not known, only links and days are looked at', () => {
  expect(said('Самый новый: [тут](https://news.example/), 3 million.', 'ru')).toEqual([
    'https://news.example/ is a whole site, not the page that says so',
  ]);
});

describe('what one story states and another attributes', () => {
  const telling = (folder: string, source: string, lang = 'en') => ({
    ...{ folder, source, lang },
    file: `${folder}/${lang}.md`,
  });
  const flat = `The [line](map:line) has [102 towers](${PAGE}).`;
  const attributed = `A bank says that the [line](map:line) has [102 towers](${PAGE}).`;
  const found = (...texts: readonly ReturnType<typeof telling>[]) =>
    unattributed(texts, (page) => page.endsWith('official')).map(({ telling: { file } }) => file);

  it('is told where it is stated', () => {
    expect(found(telling('a', flat), telling('b', attributed))).toEqual(['a/en.md']);
  });

  it('is no matter within a story, between languages, of another amount, or of a settled page', () => {
    expect(found(telling('a', `${flat} ${attributed}`))).toEqual([]);
    expect(found(telling('a', flat), telling('b', attributed, 'ru'))).toEqual([]);
    expect(found(telling('a', flat), telling('b', attributed.replace('102', '103')))).toEqual([]);
    const settle = (text: string) => text.replace(PAGE, `${PAGE}/official`);
    expect(found(telling('a', settle(flat)), telling('b', settle(attributed)))).toEqual([]);
  });
});
