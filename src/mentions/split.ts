/** Text → words with their offsets, sentences and paragraphs: what all judgements about names rest on. */
import { fold } from './fold.ts';

export type Script = 'latin' | 'cyrillic' | 'arabic' | 'other';

/** A run of letters, or of digits. */
export interface Word {
  /** Folded, for comparing. */
  readonly key: string;
  /** Offsets into the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly script: Script;
  /** Which of its letters are capitals; none in scripts without them. */
  readonly capitals: 'none' | 'first' | 'all';
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** Whether a sentence, a line's words or a quotation begins with it, so that a capital says nothing. */
  readonly opens: boolean;
  readonly sentence: number;
  readonly paragraph: number;
}

const WORD = /\p{Nd}+|[\p{L}\p{M}][\p{L}\p{M}\u00ad\u2060]*/gu;
/** Apostrophes that Unicode counts among the letters. */
const MARKS = /[ʻʼʹʽ]/g;
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"»”]+|(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu;
/** A line as short as this was not wrapped but ended: a heading, a dateline, an item. */
const SHORT = 55;
/** After these a capital says nothing; the end of a longer line is only space, as texts are wrapped by hand. */
const OPENING = /[.!?…;۔؟؛•\u2029]|\n\s*[\n#>*+|-]|(?:^|\s)[–—-]\s*$|[:،,]\s*[«"“„]/u;
const SENTENCE = /[.!?…۔؟\u2029]|\n\s*[\n#>*+|-]/;
const PARAGRAPH = /\n\s*[\n#>*+|-]|\u2029/;

/** The words in order. Addresses of pages and of mail hold none. */
export function splitWords(text: string): readonly Word[] {
  const shown = text.replace(MARKS, '’').replace(ADDRESS, (address) => '\0'.repeat(address.length));
  const words: Word[] = [];
  const folded = new Map<string, string>();
  let [end, sentence, paragraph, line] = [0, 0, 0, 0];
  for (const { 0: letters, index: start } of shown.matchAll(WORD)) {
    const gap = shown.slice(end, start);
    const first = words.length === 0;
    const script = scriptOf(letters);
    const capitals = script === 'arabic' ? 'none' : capitalsOf(letters);
    const breaks = gap !== ' ' && gap.includes('\n');
    const headed = breaks && end - line < SHORT && (capitals !== 'none' || script === 'arabic');
    const opens = first || headed || (gap !== ' ' && OPENING.test(gap));
    if (opens && !first && (headed || SENTENCE.test(gap))) sentence += 1;
    if (breaks) line = end + gap.lastIndexOf('\n') + 1;
    if (opens && !first && PARAGRAPH.test(gap)) paragraph += 1;
    end = start + letters.length;
    const key = folded.get(letters) ?? fold(letters);
    folded.set(letters, key);
    words.push({
      key,
      ...{ start, end, script, capitals, gap, opens, sentence, paragraph },
    });
  }
  return words;
}

function scriptOf(letters: string): Script {
  const code = letters.codePointAt(0) ?? 0;
  if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) return 'latin';
  if (code >= 0x400 && code < 0x530) return 'cyrillic';
  if ((code >= 0x600 && code < 0x900) || (code >= 0xfb50 && code < 0xff00)) return 'arabic';
  return 'other';
}

function capitalsOf(letters: string): Word['capitals'] {
  const small = letters.toLowerCase();
  if (letters[0] === small[0]) return 'none';
  return letters.length > 1 && letters === letters.toUpperCase() ? 'all' : 'first';
}

/** How two words of a name are joined; `none` is a letter beside a digit. */
export type Join = 'none' | 'space' | 'hyphen' | 'pair' | 'mark' | 'dot' | 'other';

const SPACE = /^[^\S\n]*(?:\n[^\S\n]*)?$/;
const BIDI = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const DASH = /[-‐‑‒–—−﹘﹣-]/;

/** How a gap joins: a tight hyphen is part of a word, an en dash or a spaced one joins a pair. */
export function joinOf(gap: string): Join {
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

/** Whether words joined in the text as `shown` may be a name that is written with `wanted`. */
export function joinFits(wanted: Join, shown: Join): boolean {
  if (wanted === shown) return wanted !== 'other';
  if (wanted === 'space') return shown === 'hyphen';
  if (wanted === 'dot') return shown === 'space';
  if (wanted === 'hyphen' || wanted === 'none')
    return shown === 'space' || shown === 'pair' || shown === 'none' || shown === 'hyphen';
  return wanted === 'pair' && shown === 'hyphen';
}

/**
 * Whether a gap is plain space: neighbours in one phrase. Opening quotation marks do not part them, nor
 * the one or two blanked marks of a link or of stress.
 */
export function beside(gap: string): boolean {
  if (gap === ' ') return true;
  return gap !== '' && SPACE.test(gap.replace(BIDI, '').replace(/\r|[«“„]|\0{1,2}(?!\0)/g, ''));
}
