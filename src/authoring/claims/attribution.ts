/** Finds claims that one story attributes to a source and another states as fact. Build only. */
import type { Lang } from '../../atlas/atlas.ts';
import { findAmounts } from './amounts.ts';
import type { ClaimIssue } from './claims.ts';
import { parseCitedSentences, type CitedSentence } from './citedSentences.ts';

/** A story's text in one language. */
export interface StoryVersion {
  readonly folder: string;
  readonly file: string;
  readonly lang: Lang;
  readonly source: string;
}

/** Words that attribute a statement to somebody, by language. */
const ATTRIBUTION_PATTERNS: Readonly<Record<Lang, RegExp | undefined>> = {
  en: /\b(?:sa(?:y|ys|id)|report(?:s|ed|edly)?|accord(?:s|ing)|claim(?:s|ed)?|puts?|gives?|gave|called|named|told|counts?|spoke|quoted|announced|estimat\w*|by (?:the|one|a|an|its|our|various))\b/i,
  ur: /کے مطابق|کے بقول|کہنا|کہا|کہت[اےی]|بتا(?:یا|ئی|ئے|ت[اےی])|دعویٰ|دعوے|خبر|بیان|اعلان|بحوالہ|گنت[اےی]|قرار دی/,
};

/** An amount or date that a story gives for a feature and cites a page for. */
export interface Claim {
  readonly version: StoryVersion;
  /** Language, page, feature and amount. */
  readonly key: string;
  readonly offset: number;
  readonly attributed: boolean;
}

/**
 * Compares claims of different stories that cite the same page and link the same feature with the same
 * amount or date. Returns those that state as fact what another story attributes.
 */
export function findUnattributedClaims(
  claims: readonly Claim[],
): readonly (ClaimIssue & { readonly version: StoryVersion })[] {
  const attributing = new Map<string, string[]>();
  for (const { key, version, attributed } of claims)
    if (attributed) attributing.set(key, [...(attributing.get(key) ?? []), version.folder]);
  return claims.flatMap(({ version, key, offset, attributed }) => {
    const others = attributed ? [] : (attributing.get(key) ?? []);
    const other = others.find((folder) => folder !== version.folder);
    if (other === undefined) return [];
    const message = `this is stated as fact, and \`${other}\` attributes it to its source`;
    return [{ version, offset, message, expected: 'who says so' }];
  });
}

/** The claims of a text. Pages for which `isEstablished` holds may be stated as fact. */
export function extractClaims(
  version: StoryVersion,
  isEstablished: (page: string) => boolean,
): readonly Claim[] {
  const { lang, source } = version;
  return parseCitedSentences(source, lang).flatMap((sentence) => {
    const attributed = ATTRIBUTION_PATTERNS[lang]?.test(sentence.words) ?? true;
    const keys = claimKeys(sentence, isEstablished).map((key) => `${lang} ${key}`);
    return keys.map((key) => ({ version, key, offset: sentence.offset, attributed }));
  });
}

function claimKeys(
  { ids, pages, words, dates }: CitedSentence,
  isEstablished: (page: string) => boolean,
): readonly string[] {
  const said = [...findAmounts(words).map(({ written }) => written), ...dates];
  return pages
    .filter((page) => !isEstablished(page))
    .flatMap((page) => ids.flatMap((id) => said.map((one) => [page, id, one].join(' '))));
}
