/** What one story attributes to its source and another states as fact. Build only. */
import type { Lang } from '../../atlas/atlas.ts';
import { amountsIn } from './amounts.ts';
import type { Doubt } from './claims.ts';
import { passagesOf, type Passage } from './passages.ts';

/** A story's text in one language. */
export interface Telling {
  readonly folder: string;
  readonly file: string;
  readonly lang: Lang;
  readonly source: string;
}

/** Words by which a sentence says that it passes on what another says. */
const ATTRIBUTED: Readonly<Record<Lang, RegExp | undefined>> = {
  en: /\b(?:sa(?:y|ys|id)|report(?:s|ed|edly)?|accord(?:s|ing)|claim(?:s|ed)?|puts?|gives?|gave|called|named|told|counts?|spoke|quoted|announced|estimat\w*|by (?:the|one|a|an|its|our|various))\b/i,
  ur: /کے مطابق|کے بقول|کہنا|کہا|کہت[اےی]|بتا(?:یا|ئی|ئے|ت[اےی])|دعویٰ|دعوے|خبر|بیان|اعلان|بحوالہ|گنت[اےی]|قرار دی/,
};

/**
 * Sentences of different stories that cite one page and link one thing with the same amount or date: those
 * that state flatly what the other one attributes. `isSettled` tells pages that may be stated flatly.
 */
export function unattributed(
  tellings: readonly Telling[],
  isSettled: (page: string) => boolean,
): readonly (Doubt & { readonly telling: Telling })[] {
  const claims = tellings.flatMap((telling) => claimsOf(telling, isSettled));
  const attributing = new Map<string, string[]>();
  for (const { key, telling, attributed } of claims)
    if (attributed) attributing.set(key, [...(attributing.get(key) ?? []), telling.folder]);
  return claims.flatMap(({ telling, key, offset, attributed }) => {
    const others = attributed ? [] : (attributing.get(key) ?? []);
    const other = others.find((folder) => folder !== telling.folder);
    if (other === undefined) return [];
    const message = `this is stated as fact, and \`${other}\` attributes it to its source`;
    return [{ telling, offset, message, expected: 'who says so' }];
  });
}

interface Claim {
  readonly telling: Telling;
  /** Language, page, thing and amount. */
  readonly key: string;
  readonly offset: number;
  readonly attributed: boolean;
}

function claimsOf(telling: Telling, isSettled: (page: string) => boolean): readonly Claim[] {
  const { lang, source } = telling;
  return passagesOf(source, lang).flatMap((passage) => {
    const attributed = ATTRIBUTED[lang]?.test(passage.words) ?? true;
    const keys = keysOf(passage, isSettled).map((key) => `${lang} ${key}`);
    return keys.map((key) => ({ telling, key, offset: passage.offset, attributed }));
  });
}

function keysOf(
  { ids, pages, words, dates }: Passage,
  isSettled: (page: string) => boolean,
): readonly string[] {
  const said = [...amountsIn(words).map(({ written }) => written), ...dates];
  return pages
    .filter((page) => !isSettled(page))
    .flatMap((page) => ids.flatMap((id) => said.map((one) => [page, id, one].join(' '))));
}
