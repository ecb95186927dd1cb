/** Detects names that are part of another name: of a person, a company, a title. */
import type { Match, TokenizedText } from './match.ts';
import { isAdjacent, classifyGap, type Word } from './tokenize.ts';

/** Maximum words of a name in quotation marks. */
const MAX_QUOTED_WORDS = 3;
/** Maximum words of a headline. */
const MAX_HEADLINE_WORDS = 25;

/** Whether a match names somebody or something else. `isNamed` tells which words belong to names. */
export function isFalsePositive(
  match: Match,
  tokenized: TokenizedText,
  isNamed: (index: number) => boolean,
): boolean {
  const { hits, from, to, lexicon } = match;
  const { words } = tokenized;
  if (hits.every(({ name }) => name.entity === undefined)) return true;
  const [first, before] = [words[from], words[from - 1]];
  if (first === undefined) return true;
  const isNear = isAdjacent(first.gap) || /^\. $/.test(first.gap);
  if (before !== undefined && isNear && lexicon.has('people', before.key)) return true;
  // An inflected name after such a word is a genitive: the bank of a country, not a bank of that name.
  const inflected = hits.some((hit) => hit.inflected);
  if (!inflected && isAdjacent(first.gap) && lexicon.bodiesBefore.endingAt(words, from - 1))
    return true;
  const next = words[to + 1];
  if (next !== undefined && isAdjacent(next.gap) && lexicon.bodiesAfter.startingAt(words, to + 1)) {
    // In scripts with capitals, lowercase “times” and “united” are ordinary words.
    if (next.script === 'arabic' || next.capitals !== 'none') return true;
  }
  if (isQuoted(match, tokenized)) return true;
  return isPartOfLongerName(match, tokenized, isNamed);
}

/** Whether the name is in quotation marks, with at most two other words. */
function isQuoted(
  { hits, from, to, adjacentClasses: classes }: Match,
  { text, words }: TokenizedText,
): boolean {
  const first = words[from];
  const last = words[to];
  if (first === undefined || last === undefined) return false;
  const kinds = new Set(hits.map(({ name }) => name.entity?.kind));
  if (classes.some((one) => one.name && one.kinds.some((kind) => kinds.has(kind)))) return false;
  if (hits.some(({ name }) => name.hasClassWord && name.words.length > 1)) return false;
  const opens = /[«"“„‘]$/.test(text.slice(0, first.start).slice(-1));
  const closes = /^[»"”’]/.test(text.slice(last.end, last.end + 1));
  if (opens) return hasClosingQuote(words, to, text);
  return closes && /^[»"”]/.test(text[last.end] ?? '') && hasOpeningQuote(words, from);
}

function hasClosingQuote(words: readonly Word[], to: number, text: string): boolean {
  for (let i = to; i < to + MAX_QUOTED_WORDS; i += 1) {
    const word = words[i];
    if (word === undefined) return false;
    const gap = words[i + 1]?.gap ?? text.slice(word.end);
    if (/^[»"”]/.test(gap)) return true;
    if (classifyGap(gap) === 'other') return false;
  }
  return false;
}

function hasOpeningQuote(words: readonly Word[], from: number): boolean {
  for (let i = from; i > from - MAX_QUOTED_WORDS; i -= 1) {
    const gap = words[i]?.gap ?? '';
    if (/[«"“]$/.test(gap)) return true;
    if (classifyGap(gap) === 'other') return false;
  }
  return false;
}

/** Whether an adjacent capitalized word makes a longer name, in scripts with capitals. */
function isPartOfLongerName(
  { hits, from, to, lexicon, adjacentClasses: classes }: Match,
  tokenized: TokenizedText,
  isNamed: (index: number) => boolean,
): boolean {
  const { words } = tokenized;
  const [first, last] = [words[from], words[to]];
  if (first === undefined || last === undefined || first.script === 'arabic') return false;
  const start = Math.min(from, ...classes.map((one) => one.from));
  const end = Math.max(to, ...classes.map((one) => one.to));
  const before = words[start - 1];
  const after = words[end + 1];
  const inflected = hits.some((hit) => hit.inflected);
  const isGiven = hits.some((hit) => lexicon.has('given', hit.name.words[0]?.key ?? ''));
  const placed = before !== undefined && introducesPlace(before, lexicon);
  const follows =
    after !== undefined &&
    isAdjacent(after.gap) &&
    after.capitals === 'first' &&
    !after.isInitial &&
    !isNamed(end + 1) &&
    !lexicon.has('after', after.key) &&
    !(inflected || (placed && lexicon.lang !== 'en'));
  const precedes =
    before !== undefined &&
    isAdjacent(words[start]?.gap ?? '') &&
    before.capitals === 'first' &&
    (!before.isInitial || (isGiven && !lexicon.has('small', before.key))) &&
    !isNamed(start - 1) &&
    !inflected &&
    !placed &&
    !lexicon.has('before', before.key) &&
    !lexicon.has('after', before.key);
  return (follows || precedes) && !inTitleCase(from, tokenized);
}

/** Whether a word introduces a place: a preposition, or the head of a genitive. */
function introducesPlace(before: Word, lexicon: Match['lexicon']): boolean {
  if (lexicon.locativeBefore.has(before.key)) return true;
  return lexicon.genitive !== undefined && before.key.endsWith(lexicon.genitive);
}

/** Whether the word is in a title-case headline, where capitals carry no information. */
function inTitleCase(at: number, { text, words }: TokenizedText): boolean {
  const sentence = words[at]?.sentence;
  let [from, to] = [at, at];
  while (to - from < MAX_HEADLINE_WORDS && words[from - 1]?.sentence === sentence) from -= 1;
  while (to - from < MAX_HEADLINE_WORDS && words[to + 1]?.sentence === sentence) to += 1;
  const end = words[to]?.end ?? 0;
  if (/^[^\n]*[.?!…]/.test(text.slice(end, words[to + 1]?.start))) return false;
  const long = words.slice(from, to + 1).filter((word) => word.end - word.start > 3);
  const capital = long.filter(({ capitals }) => capitals !== 'none');
  return long.length >= 4 && capital.length / long.length >= 0.75;
}
