/** Whether a name is only a part of the name of something else: a person, a firm, a title of a work. */
import type { Found, Passage } from './found.ts';
import { beside, joinOf, type Word } from './split.ts';

/** Words that a quotation may have and still be a name in quotation marks. */
const QUOTED_MOST = 3;
/** Words that a headline may have. */
const HEADLINE_MOST = 25;

/** Whether somebody or something else is meant. `taken` tells which words belong to names. */
export function isOther(
  found: Found,
  passage: Passage,
  taken: (index: number) => boolean,
): boolean {
  const { hits, from, to, lexicon } = found;
  const { words } = passage;
  if (hits.every(({ name }) => name.thing === undefined)) return true;
  const [first, before] = [words[from], words[from - 1]];
  if (first === undefined) return true;
  const near = beside(first.gap) || /^\. $/.test(first.gap);
  if (before !== undefined && near && lexicon.is('people', before.key)) return true;
  // An inflected name after such a word is a genitive: the bank of a country, not the bank X.
  const inflected = hits.some((hit) => hit.inflected);
  if (!inflected && beside(first.gap) && lexicon.bodiesBefore.endingAt(words, from - 1))
    return true;
  const next = words[to + 1];
  if (next !== undefined && beside(next.gap) && lexicon.bodiesAfter.startingAt(words, to + 1)) {
    // In a script with capitals "times" and "united" are also just words.
    if (next.script === 'arabic' || next.capitals !== 'none') return true;
  }
  if (isQuoted(found, passage)) return true;
  return hasNeighbour(found, passage, taken);
}

/** Whether the name stands in quotation marks by itself or with a word or two, and no sentence does. */
function isQuoted({ hits, from, to, beside: classes }: Found, { text, words }: Passage): boolean {
  const first = words[from];
  const last = words[to];
  if (first === undefined || last === undefined) return false;
  const kinds = new Set(hits.map(({ name }) => name.thing?.kind));
  if (classes.some((one) => one.name && one.kinds.some((kind) => kinds.has(kind)))) return false;
  if (hits.some(({ name }) => name.classed && name.words.length > 1)) return false;
  const opens = /[«"“„‘]$/.test(text.slice(0, first.start).slice(-1));
  const closes = /^[»"”’]/.test(text.slice(last.end, last.end + 1));
  if (opens) return closesSoon(words, to, text);
  return closes && /^[»"”]/.test(text[last.end] ?? '') && opensSoon(words, from);
}

function closesSoon(words: readonly Word[], to: number, text: string): boolean {
  for (let i = to; i < to + QUOTED_MOST; i += 1) {
    const word = words[i];
    if (word === undefined) return false;
    const gap = words[i + 1]?.gap ?? text.slice(word.end);
    if (/^[»"”]/.test(gap)) return true;
    if (joinOf(gap) === 'other') return false;
  }
  return false;
}

function opensSoon(words: readonly Word[], from: number): boolean {
  for (let i = from; i > from - QUOTED_MOST; i -= 1) {
    const gap = words[i]?.gap ?? '';
    if (/[«"“]$/.test(gap)) return true;
    if (joinOf(gap) === 'other') return false;
  }
  return false;
}

/** Whether a capitalised word beside it makes a longer name, where capitals tell. */
function hasNeighbour(
  { hits, from, to, lexicon, beside: classes }: Found,
  passage: Passage,
  taken: (index: number) => boolean,
): boolean {
  const { words } = passage;
  const [first, last] = [words[from], words[to]];
  if (first === undefined || last === undefined || first.script === 'arabic') return false;
  const start = Math.min(from, ...classes.map((one) => one.from));
  const end = Math.max(to, ...classes.map((one) => one.to));
  const before = words[start - 1];
  const after = words[end + 1];
  const inflected = hits.some((hit) => hit.inflected);
  const isGiven = hits.some((hit) => lexicon.is('given', hit.name.words[0]?.key ?? ''));
  const placed = before !== undefined && leadsIn(before, lexicon);
  const follows =
    after !== undefined &&
    beside(after.gap) &&
    after.capitals === 'first' &&
    !after.opens &&
    !taken(end + 1) &&
    !lexicon.is('after', after.key) &&
    !(inflected || (placed && lexicon.lang !== 'en'));
  const precedes =
    before !== undefined &&
    beside(words[start]?.gap ?? '') &&
    before.capitals === 'first' &&
    (!before.opens || (isGiven && !lexicon.is('small', before.key))) &&
    !taken(start - 1) &&
    !inflected &&
    !placed &&
    !lexicon.is('before', before.key) &&
    !lexicon.is('after', before.key);
  return (follows || precedes) && !inTitleCase(from, passage);
}

/** Whether a word leads to a place: a preposition, or the head of a genitive. */
function leadsIn(before: Word, lexicon: Found['lexicon']): boolean {
  if (lexicon.locativeBefore.has(before.key)) return true;
  return lexicon.genitive !== undefined && before.key.endsWith(lexicon.genitive);
}

/** Whether it stands in a headline whose words nearly all have a capital, so that capitals say nothing. */
function inTitleCase(at: number, { text, words }: Passage): boolean {
  const sentence = words[at]?.sentence;
  let [from, to] = [at, at];
  while (to - from < HEADLINE_MOST && words[from - 1]?.sentence === sentence) from -= 1;
  while (to - from < HEADLINE_MOST && words[to + 1]?.sentence === sentence) to += 1;
  const end = words[to]?.end ?? 0;
  if (/^[^\n]*[.?!…]/.test(text.slice(end, words[to + 1]?.start))) return false;
  const long = words.slice(from, to + 1).filter((word) => word.end - word.start > 3);
  const capital = long.filter(({ capitals }) => capitals !== 'none');
  return long.length >= 4 && capital.length / long.length >= 0.75;
}
