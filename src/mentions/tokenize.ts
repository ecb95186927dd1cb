/** Splits text into words with offsets, sentences and paragraphs. */
import { normalizeWord } from './normalize.ts';

export type Script = 'latin' | 'cyrillic' | 'arabic' | 'other';

/** A run of letters, or of digits. */
export interface Word {
  /** Normalized, for comparison. */
  readonly key: string;
  /** Offsets into the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly script: Script;
  /** Which letters are capitals; `none` in scripts without capitals. */
  readonly capitals: 'none' | 'first' | 'all';
  /** Text between the previous word and this one. */
  readonly gap: string;
  /** Whether it starts a sentence, line or quotation, where a capital carries no information. */
  readonly isInitial: boolean;
  readonly sentence: number;
  readonly paragraph: number;
}

const WORD = /\p{Nd}+|[\p{L}\p{M}][\p{L}\p{M}\u00ad\u2060]*/gu;
/** Apostrophes that Unicode classifies as letters. */
const LETTER_APOSTROPHES = /[ʻʼʹʽ]/g;
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"»”]+|(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu;
/** Shorter lines were not wrapped: headings, datelines, list items. */
const SHORT_LINE = 55;
/** Gaps before an initial word. The end of a long line is only space, since texts may be wrapped. */
const OPENING = /[.!?…;۔؟؛•\u2029]|\n\s*[\n#>*+|-]|(?:^|\s)[–—-]\s*$|[:،,]\s*[«"“„]/u;
const SENTENCE = /[.!?…۔؟\u2029]|\n\s*[\n#>*+|-]/;
const PARAGRAPH = /\n\s*[\n#>*+|-]|\u2029/;

/** The words in order, without web and e-mail addresses. */
export function tokenize(text: string): readonly Word[] {
  const shown = text
    .replace(LETTER_APOSTROPHES, '’')
    .replace(ADDRESS, (address) => '\0'.repeat(address.length));
  const words: Word[] = [];
  const folded = new Map<string, string>();
  let [end, sentence, paragraph, lineStart] = [0, 0, 0, 0];
  for (const { 0: letters, index: start } of shown.matchAll(WORD)) {
    const gap = shown.slice(end, start);
    const first = words.length === 0;
    const script = detectScript(letters);
    const capitals = script === 'arabic' ? 'none' : detectCapitals(letters);
    const hasLineEnd = gap !== ' ' && gap.includes('\n');
    const afterShortLine =
      hasLineEnd && end - lineStart < SHORT_LINE && (capitals !== 'none' || script === 'arabic');
    const isInitial = first || afterShortLine || (gap !== ' ' && OPENING.test(gap));
    if (isInitial && !first && (afterShortLine || SENTENCE.test(gap))) sentence += 1;
    if (hasLineEnd) lineStart = end + gap.lastIndexOf('\n') + 1;
    if (isInitial && !first && PARAGRAPH.test(gap)) paragraph += 1;
    end = start + letters.length;
    const key = folded.get(letters) ?? normalizeWord(letters);
    folded.set(letters, key);
    words.push({
      key,
      ...{ start, end, script, capitals, gap, isInitial, sentence, paragraph },
    });
  }
  return words;
}

function detectScript(letters: string): Script {
  const code = letters.codePointAt(0) ?? 0;
  if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) return 'latin';
  if (code >= 0x400 && code < 0x530) return 'cyrillic';
  if ((code >= 0x600 && code < 0x900) || (code >= 0xfb50 && code < 0xff00)) return 'arabic';
  return 'other';
}

function detectCapitals(letters: string): Word['capitals'] {
  const small = letters.toLowerCase();
  if (letters[0] === small[0]) return 'none';
  return letters.length > 1 && letters === letters.toUpperCase() ? 'all' : 'first';
}

/** How two words are joined; `none` is a letter next to a digit. */
export type GapKind = 'none' | 'space' | 'hyphen' | 'pair' | 'mark' | 'dot' | 'other';

const SPACE = /^[^\S\n]*(?:\n[^\S\n]*)?$/;
const BIDI = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const DASH = /[-‐‑‒–—−﹘﹣-]/;

/** Classifies a gap: a tight hyphen is part of a word, an en dash or a spaced dash joins a pair. */
export function classifyGap(gap: string): GapKind {
  const bare = gap
    .replace(BIDI, '')
    .replace(/\r/g, '')
    .replace(/\u200c/g, ' ');
  if (bare === '') return 'none';
  if (SPACE.test(bare.replace(/[«»"“”„]/g, ''))) return 'space';
  if (/^[-‐‑−﹣-]$/.test(bare)) return 'hyphen';
  if (DASH.test(bare) && SPACE.test(bare.replace(DASH, ''))) return 'pair';
  if (/^\. ?$/.test(bare)) return 'dot';
  return /^['’‘`´]$/.test(bare) ? 'mark' : 'other';
}

/** Whether a name with the gap `expected` may be written with the gap `actual`. */
export function isGapCompatible(expected: GapKind, actual: GapKind): boolean {
  if (expected === actual) return expected !== 'other';
  if (expected === 'space') return actual === 'hyphen';
  if (expected === 'dot') return actual === 'space';
  if (expected === 'hyphen' || expected === 'none')
    return actual === 'space' || actual === 'pair' || actual === 'none' || actual === 'hyphen';
  return expected === 'pair' && actual === 'hyphen';
}

/**
 * Whether a gap is plain space, so that both words are in one phrase. Opening quotation marks, and one or
 * two blanked characters of a link or emphasis, count as space.
 */
export function isAdjacent(gap: string): boolean {
  if (gap === ' ') return true;
  return gap !== '' && SPACE.test(gap.replace(BIDI, '').replace(/\r|[«“„]|\0{1,2}(?!\0)/g, ''));
}
