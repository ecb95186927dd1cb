import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../src/authoring/files.ts';
import { direction } from '../../../src/authoring/direction.ts';
import { en } from '../../../src/i18n/en.ts';
import { legendTexts } from '../../../src/i18n/format.ts';
import { loadMessages, type Messages } from '../../../src/i18n/index.ts';
import { legendRows } from '../../../src/cartography/legend.ts';
import { random } from '../geo/random.ts';

const others = ['en', 'index', 'keyboard', 'messages', 'format'];
const langs = readdirSync('src/i18n')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => !others.includes(name));
const languages: [lang: string, messages: Messages][] = [
  ['en', en],
  ...(await Promise.all(
    langs.map(async (lang) => [lang, await loadMessages(lang)] as [string, Messages]),
  )),
];

/** Every leaf of an object with its path. */
function leaves(value: unknown, path = ''): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}.${key}`));
}

type Phrase = (...given: unknown[]) => string;
const isPhrase = (leaf: unknown): leaf is Phrase => typeof leaf === 'function';

describe('loadMessages', () => {
  it('finds the languages', () => {
    expect(langs).toContain('ur');
  });

  it('returns the messages of each language', async () => {
    for (const [lang, messages] of languages) expect(messages.locale.split('-')[0]).toBe(lang);
    expect((await loadMessages('ur')).next).not.toBe(en.next);
    expect(await loadMessages('en')).toBe(en);
  });

  it('falls back to English for an unknown language', async () => {
    for (const lang of ['xx', '', 'format', 'index', '../i18n/ur', 'constructor'])
      expect(await loadMessages(lang), lang).toBe(en);
  });
});

describe.each(languages)('messages in %s', (lang, messages) => {
  const all = leaves(messages);

  it('have the same keys and types as in English', () => {
    expect(all.map(([path]) => path)).toEqual(leaves(en).map(([path]) => path));
    expect(all.map(([, leaf]) => typeof leaf)).toEqual(leaves(en).map(([, leaf]) => typeof leaf));
  });

  it('are never empty, except the unit of plain numbers', () => {
    const empty = all.filter(([, leaf]) => typeof leaf === 'string' && leaf.trim() === '');
    expect(empty.map(([path]) => path)).toEqual(['.units.1']);
  });

  it('have no leading, trailing or repeated spaces', () => {
    for (const [path, leaf] of all)
      if (typeof leaf === 'string') expect(leaf, path).toBe(leaf.trim().replace(/\s+/g, ' '));
  });

  it('contain each of their arguments', () => {
    const phrases = all.filter(([, leaf]) => isPhrase(leaf));
    expect(phrases.length).toBeGreaterThan(4);
    const r = random(61);
    for (const [path, phrase] of phrases) {
      if (!isPhrase(phrase)) continue;
      const given = Array.from({ length: phrase.length }, () => r.whole(1000, 9999));
      for (const one of given) expect(phrase(...given), path).toContain(String(one));
    }
  });

  it('have a direction and a locale that Intl supports', () => {
    expect(messages.dir).toBe(direction(lang));
    expect(Intl.DateTimeFormat.supportedLocalesOf(messages.locale)).toEqual([messages.locale]);
  });

  it('are written in the script of the language', () => {
    if (messages.dir === 'ltr') return;
    const latin = all.filter(
      ([, leaf]) => typeof leaf === 'string' && !/\p{Script=Arabic}/u.test(leaf),
    );
    // The same in every language: key names, tags, symbols.
    const same = /^\.(locale|dir|units\.|keys\.rows\.\d\.0)/;
    expect(latin.map(([path]) => path).filter((path) => !same.test(path))).toEqual([]);
  });

  it('name each row of the legend', () => {
    for (const { key } of legendRows) expect(legendTexts(messages)[key], key).toBeTruthy();
  });

  it('cover every kind, status, measure and unit in the atlas', () => {
    const atlas = loadAtlas('data/layers');
    const features = Object.values(atlas.data).flatMap((layer) =>
      layer.features.map(({ properties }) => properties),
    );
    for (const { id, kind, status, figures = [] } of [...features, ...atlas.groups]) {
      expect(messages.kinds[kind], `${id}: ${kind}`).toBeTruthy();
      expect(messages.statuses[status], `${id}: ${status}`).toBeTruthy();
      for (const { measure, unit, how } of figures) {
        expect(messages.measures[measure], `${id}: ${measure}`).toBeTruthy();
        expect(messages.units[unit], `${id}: ${unit}`).toBeDefined();
        expect(messages.how[how], `${id}: ${how}`).toBeTruthy();
      }
    }
  });
});
