/** Which thing a name stands for, by what else the passage says, or none. */
import type { Evidence } from './evidence.ts';
import type { Beside, Found, Passage } from './found.ts';
import type { Hit } from './gazetteer.ts';
import type { Thing } from './thing.ts';
import { beside } from './split.ts';

/** One thing that a name may stand for. */
export interface Candidate {
  readonly thing: Thing;
  readonly hit: Hit;
  /** Of the name by itself. */
  readonly strength: number;
  /** A class word by the name that says the thing's kind. */
  readonly class: Beside | undefined;
}

/** How much better the best must be than the next. */
const MARGIN = 0.4;
/** From this rank on a place is so small that something must speak for it. */
const SMALL_RANK = 5;
const STRENGTH = { whole: 6, loose: 4, bare: 2, bound: 1 };
/** What a name costs that holds only within a country which is not spoken of. */
const SCOPE = 3;
const WATERS = ['river', 'lake', 'reservoir'];
const LANDS = ['country', 'undetermined-area'];

/**
 * The things that a name may stand for, one each, once class words have spoken: `shared` are those
 * that the row of names has in common. None if a class word says that it is another thing.
 */
export function candidatesOf(found: Found, shared: readonly Beside[]): readonly Candidate[] {
  const { hits, beside: own } = found;
  const best = new Map<string, Candidate>();
  for (const hit of hits) {
    const { thing, form, lang, classed } = hit.name;
    if (thing === undefined) continue;
    const mine = lang === found.lexicon.lang ? 0 : -0.5;
    const speaks = [...own, ...shared].find(({ kinds }) => kinds.includes(thing.kind));
    const strength = STRENGTH[form] + mine + (classed ? 2 : 0);
    const known = best.get(thing.id);
    if (known === undefined || known.strength < strength)
      best.set(thing.id, { thing, hit, strength, class: speaks });
  }
  const all = [...best.values()];
  if (all.some(({ hit }) => hit.name.classed)) return all.filter(({ hit }) => hit.name.classed);
  const said = all.filter((one) => one.class !== undefined);
  if (said.length > 0) return said;
  const free = all.filter(({ hit }) => hit.name.form !== 'bound');
  const left = free.filter(({ thing }) => ![...own, ...shared].some((one) => parts(one, thing)));
  // Where the atlas writes "river" into a name, the bare one is a town's or a land's if it can be.
  const whole = left.filter(({ thing, hit }) => thing.kind !== 'river' || hit.name.form !== 'bare');
  return whole.length > 0 ? whole : left;
}

/** Whether a class word beside a name makes it another thing than this one. */
function parts({ kinds }: Beside, { kind }: Thing): boolean {
  if (kinds.includes(kind) || (kind === 'project' && kinds.length > 0)) return false;
  return !LANDS.includes(kind) || kinds.length === 0 || kinds.some((one) => WATERS.includes(one));
}

/** Whether a name by itself says enough, so that others may rest on it. */
export function isSure(candidates: readonly Candidate[], found: Found, passage: Passage): boolean {
  const [only] = candidates;
  if (only === undefined || candidates.length > 1 || only.hit.name.scoped) return false;
  return (
    only.class !== undefined || (only.strength > STRENGTH.bare && !isDoubtful(only, found, passage))
  );
}

/** The one that is meant, or none if it cannot be told. `row` are sure things in the same row. */
export function resolve(
  candidates: readonly Candidate[],
  found: Found,
  passage: Passage,
  evidence: Evidence,
  row: readonly Thing[],
): Candidate | undefined {
  const cue = cuesOf(found, passage);
  const scored = candidates
    .map((one) => {
      const { thing, strength } = one;
      const { form, scoped } = one.hit.name;
      // A town on a river has banks and floods too; a converter only the converter station has.
      const strong = form === 'bare' && !WATERS.includes(thing.kind);
      const cued = cue(thing.kind) ? (strong ? 5 : 1) : 0;
      const told = evidence.names(thing.id) ? 1 : 0;
      const around = evidence.score(thing, found.from, passage.words);
      const scope = scoped && around === 0 ? SCOPE : 0;
      return { one, cued: cued > 0, score: strength + cued + told + around - scope };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined) return undefined;
  if (second !== undefined && best.score - second.score < MARGIN) return undefined;
  const { one, cued } = best;
  if (one.class !== undefined || one.hit.name.classed) return one;
  if (one.hit.name.scoped && !evidence.around(one.thing, found.from, passage.words))
    return undefined;
  const doubtful = isDoubtful(one, found, passage);
  const inRow = row.some(({ kind, id }) => id !== one.thing.id && sameFamily(kind, one.thing.kind));
  if (one.hit.name.form === 'bare') {
    if (doubtful || one.thing.kind === 'river') return inRow && !doubtful ? one : undefined;
    return cued || inRow || evidence.relates(one.thing) ? one : undefined;
  }
  if (!doubtful) return one;
  if (inRow) return one;
  return isSupported(one, found, passage, evidence, cued) ? one : undefined;
}

function sameFamily(a: string, b: string): boolean {
  const family = (kind: string): string =>
    LANDS.includes(kind) ? 'land' : WATERS.includes(kind) ? 'water' : 'place';
  return family(a) === family(b);
}

/** Whether a name is also a word, or also another place, or that of a very small one. */
function isDoubtful({ thing, hit }: Candidate, found: Found, { words }: Passage): boolean {
  const { lexicon, from } = found;
  const key = hit.name.words.map((word) => word.key).join(' ');
  if (lexicon.is('common', key) || lexicon.is('elsewhere', key)) return true;
  const first = words[from];
  const mute = first === undefined || first.script === 'arabic' || first.opens;
  return (lexicon.is('ordinary', key) && mute) || thing.rank >= SMALL_RANK;
}

/** Whether something beside it or in the passage speaks for a doubtful name. */
function isSupported(
  { thing, hit }: Candidate,
  found: Found,
  passage: Passage,
  evidence: Evidence,
  cued: boolean,
): boolean {
  const { words } = passage;
  const { lexicon, from, to } = found;
  const key = hit.name.words.map((word) => word.key).join(' ');
  const before = words[from - 1];
  const after = words[to + 1];
  if (lexicon.is('common', key)) return false;
  if (before !== undefined && lexicon.is('days', before.key)) return false;
  const located =
    (before !== undefined && lexicon.locativeBefore.has(before.key)) ||
    (after !== undefined &&
      beside(after.gap) &&
      lexicon.locativeAfter.startingAt(words, to + 1) !== undefined);
  if (lexicon.is('ordinary', key)) {
    const shaped = located || hit.inflected;
    const told = evidence.names(thing.id);
    const here = evidence.placed(thing) || evidence.around(thing, from, words);
    return (shaped && told) || ((shaped || told) && here);
  }
  if (lexicon.is('elsewhere', key) && WATERS.includes(thing.kind))
    return flows(found, passage, cued);
  if (lexicon.is('elsewhere', key) && thing.kind === 'hydropower-plant') return cued;
  const known = !lexicon.is('elsewhere', key) && evidence.placed(thing);
  return known || evidence.around(thing, from, words);
}

/** Whether words around a bare name are those for a river: "the X, by contrast", "на X". */
function flows({ lexicon, from, to }: Found, { words }: Passage, cued: boolean): boolean {
  const before = words[from - 1];
  const after = words[to + 1];
  if (before !== undefined && lexicon.is('riverine', before.key)) return true;
  if (before === undefined || !lexicon.is('the', before.key)) return cued && lexicon.lang !== 'en';
  return after === undefined || !beside(after.gap) || lexicon.is('small', after.key);
}

/** Which kinds the words of the sentence hint at. */
function cuesOf({ lexicon, from, to }: Found, { words }: Passage): (kind: string) => boolean {
  const kinds = new Set<string>();
  const { sentence } = words[from] ?? {};
  for (let i = Math.max(0, from - SPAN); i < to + SPAN; i += 1) {
    const word = words[i];
    if (word === undefined || word.sentence !== sentence || (i >= from && i <= to)) continue;
    for (const kind of lexicon.cues.get(word.key) ?? []) kinds.add(kind);
  }
  return (kind) => kinds.has(kind);
}

/** Words on either side that are read for hints. */
const SPAN = 18;
