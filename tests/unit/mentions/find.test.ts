import { describe, expect, it, test } from 'vitest';
import { createAtlas } from '../../../src/atlas/createAtlas.ts';
import { findMentions } from '../../../src/mentions/find.ts';
import { buildGazetteer } from '../../../src/mentions/gazetteer.ts';
import { tokenize } from '../../../src/mentions/tokenize.ts';
import type { Group } from '../../../src/atlas/atlas.ts';
import { gazetteer, labelled, score, scoreByLanguage } from '../../fixtures/mentions/score.ts';
import { random } from '../geo/random.ts';

const texts = labelled('tests/fixtures/mentions');
const heldOut = labelled('tests/fixtures/mentions/held-out');
const found = (text: string, lang?: string): string[] =>
  findMentions(text, gazetteer, { lang }).map((one) => `${one.text} = ${one.feature}`);

describe('the labelled set', () => {
  it('is large and hard enough in at least four languages', () => {
    expect(texts.length).toBeGreaterThanOrEqual(12);
    const langs = [...new Set(texts.map(({ lang }) => lang))];
    expect(langs.length).toBeGreaterThanOrEqual(4);
    for (const lang of langs) {
      const own = texts.filter((text) => text.lang === lang);
      const hard = own.flatMap(({ mentions }) => mentions.filter((one) => one.hard));
      expect(hard.length, lang).toBeGreaterThanOrEqual(20);
      expect(own.flatMap(({ nearMisses }) => nearMisses).length, lang).toBeGreaterThanOrEqual(20);
    }
  });

  it('has correct offsets', () => {
    for (const { text, mentions, nearMisses } of [...texts, ...heldOut])
      for (const one of [...mentions, ...nearMisses])
        expect(text.slice(one.start, one.end)).toBe(one.text);
  });

  it('is found with F1 ≥ 0.97 overall and ≥ 0.95 in each language', () => {
    const { f1, wrong, missed } = score(texts);
    expect(f1, [...wrong, ...missed].join('\n')).toBeGreaterThanOrEqual(0.97);
    for (const [lang, one] of Object.entries(scoreByLanguage(texts)))
      expect(one.f1, lang).toBeGreaterThanOrEqual(0.95);
  });

  it('has matches at few near misses', () => {
    const touched = texts.flatMap(({ name, text, nearMisses }) => {
      const got = findMentions(text, gazetteer);
      const hit = nearMisses.filter((near) =>
        got.some((one) => one.start < near.end && near.start < one.end),
      );
      return hit.map((near) => `${name}: ${near.text}`);
    });
    const all = texts.flatMap(({ nearMisses }) => nearMisses).length;
    expect(touched.length / all, touched.join('\n')).toBeLessThanOrEqual(0.03);
  });

  it('is confirmed by the held-out set, written after the matcher', () => {
    const { f1, wrong, missed } = score(heldOut);
    expect(f1, [...wrong, ...missed].join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});

describe('a name', () => {
  test.each([
    ['dashes and spaces', 'CASA-1000, CASA 1000, CASA‑1000, CASA – 1000, CASA1000', 5],
    ['capitals', 'KABUL (Reuters): in Kabul', 2],
    ['possessives', "Kabul’s mayor and Kabul's market", 2],
    ['compounds', 'a Kabul-based firm on the Kabul–Jalalabad road', 3],
    ['hand-wrapped lines', 'on the Wakhan\nCorridor', 1],
    ['Russian cases', 'из Кабула в Кабул, Кабулу, Кабулом, о Кабуле', 5],
    ['Tajik endings', 'Тоҷикистону Покистон, Тоҷикистонро, Тоҷикистони азиз', 4],
    ['Arabic letters, vowels, kashida', 'تاجكستان نے تـاجکستان سے تاجِکستان کو', 3],
    ['a joiner for a space', 'اسلام‌آباد میں، اسلام آباد سے', 2],
  ])('is found in spite of %s', (_, text, count) => {
    expect(found(text)).toHaveLength(count);
  });

  test.each([
    ['a longer word', 'Panjshir, Panjakent, кабульский, تاجکستانی, тоҷикистонӣ'],
    ['small letters', 'He had turkey and wore a burka; рӯзи душанбе; каждую или'],
    ['a person', 'It was said by Michael Jordan, Mr Kabul and Ravi Menon.; генерал Чад Смит'],
    [
      'a firm',
      'He left Indus Motors and Kabul Bank.; ООО «Вахш»; ширкати «Панҷ» ҳаст; لاہور ہائی کورٹ نے',
    ],
    ['another kind of thing', 'Kunduz province; провинции Баглан; вилояти Бағлон; ضلع واخان میں'],
    ['an address', 'https://example.org/Kabul and Kabul@example.org'],
    ['a number beside it', 'Kabul2, 3Kabul'],
  ])('is not found in %s', (_, text) => {
    for (const part of text.split(/; /)) expect(found(part), part).toEqual([]);
  });

  it('is resolved by class word, enumeration and context', () => {
    expect(found('the Kabul River')).toEqual(['Kabul River = kabul-river']);
    expect(found('the Kabul and Kunar rivers')).toEqual(['Kabul = kabul-river', 'Kunar = kunar']);
    expect(found('Kunduz, Baghlan and Takhar provinces')).toEqual([]);
    expect(found('the converter at Nowshera')).toEqual(['Nowshera = nowshera-converter']);
    expect(found('a market in Nowshera')).toEqual(['Nowshera = nowshera']);
    expect(found('Ҷалолободи Қирғизистон')).toContain('Ҷалолободи = jalal-abad');
    expect(found('Ҷалолободи Афғонистон')).toContain('Ҷалолободи = jalalabad');
  });

  it('is left out if it is ambiguous', () => {
    const atlas = createAtlas(
      {
        asOf: '2026',
        layers: [],
        sources: {},
        groups: ['one', 'two'].map((id): Group => ({
          ...{ id, kind: 'town', names: { en: 'Newtown' }, members: [] },
          ...{ status: 'exists', asOf: '2026', precisionKm: 1, sources: [] },
        })),
      },
      {},
    );
    const twins = buildGazetteer(atlas, { aliases: {}, languages: { en: {} } });
    expect(findMentions('They met in Newtown.', twins)).toEqual([]);
  });
});

describe('findMentions', () => {
  const dice = random(7);
  const pieces = texts.flatMap(({ text }) => text.split(/(?<=[\s,])/));
  const odd = ['😀', '\r\n', '\0', '\u200f', '«', '”', '𝔎', '\u0301', '-', '\ud83d', '1000', '|'];
  const mixed = Array.from({ length: 60 }, () =>
    Array.from({ length: 120 }, () =>
      dice.between(0, 1) < 0.15 ? dice.pick(odd) : dice.pick(pieces),
    ).join(''),
  );

  test('returns mentions in order, without overlaps, at word boundaries', () => {
    for (const text of [...mixed, ...texts.map((one) => one.text)]) {
      let last = 0;
      for (const { text: words, start, end } of findMentions(text, gazetteer)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(words);
        expect(text.slice(start - 1, start + 1)).not.toMatch(/^[\p{L}\p{M}\p{Nd}]{2}$/u);
        expect(text.slice(end - 1, end + 1)).not.toMatch(/^[\p{L}\p{M}\p{Nd}]{2}$/u);
        last = end;
      }
    }
  });

  test('returns correct offsets with any line ends and characters beyond the BMP', () => {
    for (const { text } of texts) {
      const plain = findMentions(text, gazetteer).map(({ text: words }) => words);
      const windows = text.replace(/\n/g, '\r\n');
      expect(findMentions(windows, gazetteer).map(({ text: words }) => words)).toEqual(plain);
      const moved = findMentions(`😀𝔎 ${text}`, gazetteer).map(({ start }) => start - 5);
      expect(moved).toEqual(findMentions(text, gazetteer).map(({ start }) => start));
    }
  });

  test('gives the same result for NFC and NFD', () => {
    for (const { text, name } of texts) {
      const [nfc, nfd] = (['NFC', 'NFD'] as const).map((form) =>
        findMentions(text.normalize(form), gazetteer).map((one) => [
          one.feature,
          one.text.normalize('NFC'),
        ]),
      );
      expect(nfd, name).toEqual(nfc);
    }
  });

  test('takes linear time, even for a single sentence', () => {
    let asked = 0;
    const counting = {
      ...gazetteer,
      longestAt: (...args: Parameters<typeof gazetteer.longestAt>) => {
        asked += 1;
        return gazetteer.longestAt(...args);
      },
    };
    const base = texts.map(({ text }) => text.replace(/[.!?…\n۔؟]+/g, ' ')).join(' ');
    const words = tokenize(base).length;
    findMentions(base.repeat(10), counting);
    expect(asked).toBeLessThanOrEqual(10 * words);
    const time = (text: string): number => {
      const start = process.cpuUsage();
      findMentions(text, gazetteer);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    time(base);
    const [short, long] = [base.repeat(2), base.repeat(16)].map((text) =>
      Math.min(time(text), time(text)),
    );
    expect(long! / short!).toBeLessThan(8 * 3);
  });
});
