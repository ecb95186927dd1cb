/** Known places in running text, by all their names. See `tests/fixtures/mentions/README.md` for what counts. */
import type { Lang } from '../atlas/atlas.ts';
import { Evidence } from './evidence.ts';
import { chainsOf, findNames, type Beside, type Found, type Passage } from './found.ts';
import type { Gazetteer } from './gazetteer.ts';
import { languagesOf } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import type { Thing } from './thing.ts';
import { isOther } from './other.ts';
import { candidatesOf, isSure, resolve, type Candidate } from './resolve.ts';
import { joinOf, splitWords, type Word } from './split.ts';

/** A place in a text that names a thing; offsets in UTF-16 units. */
export interface Mention {
  readonly text: string;
  /** Id of a feature or a group. */
  readonly feature: string;
  readonly start: number;
  readonly end: number;
}

/** Names of a row that speak for the others. */
const ROW_MOST = 12;

/** A name and what is known of it so far. */
interface Case {
  readonly found: Found;
  readonly candidates: readonly Candidate[];
  readonly row: readonly Found[];
}

/**
 * The mentions in a text, in order, never overlapping. `lang` says which language its script is in;
 * without it the letters tell. Takes time in proportion to the text.
 */
export function findMentions(
  text: string,
  gazetteer: Gazetteer,
  { lang }: { readonly lang?: Lang | undefined } = {},
): readonly Mention[] {
  const words = splitWords(text);
  const passage = { text, words, langs: languagesOf(words, lang), lexicons: gazetteer.lexicons };
  const cases = casesOf(passage, gazetteer);
  const sure = cases.flatMap(({ found, candidates }) => {
    const [only] = candidates;
    return only !== undefined && isSure(candidates, found, passage)
      ? [[found, only.thing] as const]
      : [];
  });
  const evidence = new Evidence(sure, words);
  const known = new Map<Found, Thing>(sure);
  const mentions: Mention[] = [];
  const rows = new Map<readonly Found[], readonly Thing[]>();
  for (const { found, candidates, row } of cases) {
    const others = rows.get(row) ?? row.slice(0, ROW_MOST).flatMap((one) => known.get(one) ?? []);
    rows.set(row, others);
    const meant = resolve(candidates, found, passage, evidence, others);
    if (meant === undefined) continue;
    const mention = mentionOf(found, meant, passage);
    if (mention.start >= (mentions.at(-1)?.end ?? 0)) mentions.push(mention);
  }
  return mentions;
}

/** Names that are not part of something else's, each with what it may stand for and its row. */
function casesOf(passage: Passage, gazetteer: Gazetteer): readonly Case[] {
  const { words } = passage;
  const all = findNames(passage, gazetteer);
  const taken = new Set(all.flatMap(({ from, to }) => range(from, to)));
  const isTaken = (index: number): boolean => taken.has(index);
  const refused = new Set(all.filter((found) => isOther(found, passage, isTaken)));
  return chainsOf(all, words).flatMap((row) => {
    const shared = sharedClasses(row, words, isTaken);
    return row.flatMap((found, i) => {
      // Half of a compound whose other half belongs to something else does so too.
      const next = row[i + 1];
      const tied = next !== undefined && joinOf(words[next.from]?.gap ?? '') !== 'space';
      const tight = tied && /^[^\s,،]+$/.test(words[next.from]?.gap ?? '');
      if (refused.has(found) || (tight && refused.has(next))) return [];
      const candidates = candidatesOf(found, found.beside.length > 0 ? [] : shared);
      return candidates.length > 0 ? [{ found, candidates, row }] : [];
    });
  });
}

/** Plural class words at either end of a row, which hold for all of it; other names may stand between. */
function sharedClasses(
  row: readonly Found[],
  words: readonly Word[],
  taken: (index: number) => boolean,
): readonly Beside[] {
  const [first, last] = [row[0], row.at(-1)];
  if (first === undefined || last === undefined) return [];
  const ends = row.length > 1 ? [...first.beside, ...last.beside] : [];
  const after = pastNames(last.to, 1, words, last.lexicon, taken);
  const before = pastNames(first.from, -1, words, first.lexicon, taken);
  const met = [
    after === last.to ? undefined : last.lexicon.after.startingAt(words, after + 1),
    before === first.from ? undefined : first.lexicon.before.endingAt(words, before - 1),
  ];
  const far = met.flatMap((one) => (one ? [{ ...one.value, from: one.from, to: one.to }] : []));
  return [...ends, ...far].filter(({ many }) => many);
}

/** Unknown names in a row with ours that are stepped over. */
const STEPS = 6;

/** The last of the words that continue a row of names: capitalised ones, joined by commas or "and". */
function pastNames(
  from: number,
  step: 1 | -1,
  words: readonly Word[],
  lexicon: Lexicon,
  taken: (index: number) => boolean,
): number {
  let end = from;
  for (let i = from + step; Math.abs(i - from) <= STEPS; i += step) {
    const word = words[i];
    const gap = (step === 1 ? word : words[i + 1])?.gap ?? '';
    const comma = /^\s*[,،]\s*$/.test(gap);
    if (word === undefined || taken(i) || (!comma && joinOf(gap) !== 'space')) break;
    const and = lexicon.is('and', word.key);
    if (!and && word.capitals === 'none') break;
    if (i === from + step && !and && !comma) break;
    if (!and) end = i;
  }
  return end;
}

/** From the first to the last letter, with a class word that belongs to the name and a mark that closes within. */
function mentionOf(
  { from, to }: Found,
  { thing, hit, class: said }: Candidate,
  passage: Passage,
): Mention {
  const { text, words } = passage;
  // Not over a blanked mark: what is linked or stressed as one stays one.
  const marked = said !== undefined && /\0/.test(gapOf(said, from, to, passage));
  const own = said?.name === true && !hit.name.classed && !marked ? [said] : [];
  const first = Math.min(from, ...own.map((one) => one.from));
  const last = Math.max(to, ...own.map((one) => one.to));
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? start;
  const within = text.slice(start, end);
  const closing = ({ '«': '»', '“': '”' } as const)[/[«“](?=[^«“»”]*$)/.exec(within)?.[0] ?? ''];
  const whole = closing !== undefined && text.startsWith(closing, end) ? end + 1 : end;
  return { text: text.slice(start, whole), feature: thing.id, start, end: whole };
}

/** What stands between a name and its class word. */
function gapOf(said: Beside, from: number, to: number, { words }: Passage): string {
  return words[said.from < from ? from : to + 1]?.gap ?? '';
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
