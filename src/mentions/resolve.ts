/** Decides which entity a name refers to, by the rest of the text. */
import { kindInfo } from '../atlas/kinds.ts';
import type { Evidence } from './evidence.ts';
import type { AdjacentClassWord, Match, TokenizedText } from './match.ts';
import type { Hit } from './gazetteer.ts';
import type { Entity } from './entity.ts';
import { isAdjacent } from './tokenize.ts';

/** An entity that a name may refer to. */
export interface Candidate {
  readonly entity: Entity;
  readonly hit: Hit;
  /** Score of the name by itself. */
  readonly strength: number;
  /** An adjacent class word that matches the entity's kind. */
  readonly class: AdjacentClassWord | undefined;
}

/** Minimum lead of the best candidate over the next. */
const MIN_MARGIN = 0.4;
/** From this rank on, a place is so small that it needs evidence. */
const SMALL_RANK = 5;
const STRENGTH = { whole: 6, loose: 4, bare: 2, bound: 1 };
/** Penalty for a name that requires its country, if the country is not mentioned. */
const COUNTRY_PENALTY = 3;
const LANDS = ['country', 'undetermined-area'];
const isWater = (kind: string) => kindInfo(kind).placeGroup === 'water';

/**
 * Candidates for a name, one per entity, after applying class words; `shared` are those of the whole
 * enumeration. Empty if a class word rules out all entities.
 */
export function createCandidates(
  match: Match,
  shared: readonly AdjacentClassWord[],
): readonly Candidate[] {
  const { hits, adjacentClasses } = match;
  const classWords = [...adjacentClasses, ...shared];
  const best = new Map<string, Candidate>();
  for (const hit of hits) {
    const { entity, form, lang, hasClassWord } = hit.name;
    if (entity === undefined) continue;
    const languagePenalty = lang === match.lexicon.lang ? 0 : -0.5;
    const classWord = classWords.find(({ kinds }) => kinds.includes(entity.kind));
    const strength = STRENGTH[form] + languagePenalty + (hasClassWord ? 2 : 0);
    const known = best.get(entity.id);
    if (known === undefined || known.strength < strength)
      best.set(entity.id, { entity, hit, strength, class: classWord });
  }
  const all = [...best.values()];
  const full = all.filter(({ hit }) => hit.name.hasClassWord);
  if (full.length > 0) return full;
  const classified = all.filter((one) => one.class !== undefined);
  if (classified.length > 0) return classified;
  const free = all.filter(({ hit }) => hit.name.form !== 'bound');
  const left = free.filter(({ entity }) => !classWords.some((one) => contradicts(one, entity)));
  // If a river's name includes “river” in the atlas, the bare name is preferably a town or a country.
  const rest = left.filter(
    ({ entity, hit }) => entity.kind !== 'river' || hit.name.form !== 'bare',
  );
  return rest.length > 0 ? rest : left;
}

/** Whether an adjacent class word rules out an entity. */
function contradicts({ kinds }: AdjacentClassWord, { kind }: Entity): boolean {
  if (kinds.includes(kind) || (kind === 'project' && kinds.length > 0)) return false;
  return !LANDS.includes(kind) || kinds.length === 0 || kinds.some((one) => isWater(one));
}

/** Whether a name is certain by itself, so that it can serve as evidence. */
export function isCertain(
  candidates: readonly Candidate[],
  match: Match,
  text: TokenizedText,
): boolean {
  const [only] = candidates;
  if (only === undefined || candidates.length > 1 || only.hit.name.requiresCountry) return false;
  return (
    only.class !== undefined || (only.strength > STRENGTH.bare && !isAmbiguous(only, match, text))
  );
}

/** The best candidate; undefined if undecided. `siblings` are certain entities of the same enumeration. */
export function resolve(
  candidates: readonly Candidate[],
  match: Match,
  text: TokenizedText,
  evidence: Evidence,
  siblings: readonly Entity[],
): Candidate | undefined {
  const cue = findCues(match, text);
  const [best, second] = candidates
    .map((one) => {
      const { entity, strength } = one;
      const { form, requiresCountry } = one.hit.name;
      // Towns on rivers have banks and floods too; only a converter station has a converter.
      const strong = form === 'bare' && !isWater(entity.kind);
      const cued = cue(entity.kind) ? (strong ? 5 : 1) : 0;
      const mentioned = evidence.mentions(entity.id) ? 1 : 0;
      const nearby = evidence.scoreNearby(entity, match.from, text.words);
      const scope = requiresCountry && nearby === 0 ? COUNTRY_PENALTY : 0;
      return { one, cued: cued > 0, score: strength + cued + mentioned + nearby - scope };
    })
    .sort((a, b) => b.score - a.score);
  if (best === undefined) return undefined;
  if (second !== undefined && best.score - second.score < MIN_MARGIN) return undefined;
  const { one, cued } = best;
  if (one.class !== undefined || one.hit.name.hasClassWord) return one;
  if (one.hit.name.requiresCountry && !evidence.hasNearby(one.entity, match.from, text.words))
    return undefined;
  const ambiguous = isAmbiguous(one, match, text);
  const inList = siblings.some(
    ({ kind, id }) => id !== one.entity.id && sameFamily(kind, one.entity.kind),
  );
  if (one.hit.name.form === 'bare') {
    if (ambiguous || one.entity.kind === 'river') return inList && !ambiguous ? one : undefined;
    return cued || inList || evidence.mentionsGroupOf(one.entity) ? one : undefined;
  }
  if (!ambiguous || inList) return one;
  return isSupported(one, match, text, evidence, cued) ? one : undefined;
}

function sameFamily(a: string, b: string): boolean {
  return isWater(a) === isWater(b) && LANDS.includes(a) === LANDS.includes(b);
}

/** Whether a name is also an ordinary word, another place, or that of a very small place. */
function isAmbiguous({ entity, hit }: Candidate, match: Match, { words }: TokenizedText): boolean {
  const { lexicon, from } = match;
  const key = hit.name.words.map((word) => word.key).join(' ');
  if (lexicon.has('common', key) || lexicon.has('elsewhere', key)) return true;
  const first = words[from];
  const noCapital = first === undefined || first.script === 'arabic' || first.isInitial;
  return (lexicon.has('ordinary', key) && noCapital) || entity.rank >= SMALL_RANK;
}

/** Whether the text supports an ambiguous name. */
function isSupported(
  { entity, hit }: Candidate,
  match: Match,
  text: TokenizedText,
  evidence: Evidence,
  cued: boolean,
): boolean {
  const { words } = text;
  const { lexicon, from, to } = match;
  const key = hit.name.words.map((word) => word.key).join(' ');
  const before = words[from - 1];
  const after = words[to + 1];
  if (lexicon.has('common', key)) return false;
  if (before !== undefined && lexicon.has('days', before.key)) return false;
  const located =
    (before !== undefined && lexicon.locativeBefore.has(before.key)) ||
    (after !== undefined &&
      isAdjacent(after.gap) &&
      lexicon.locativeAfter.startingAt(words, to + 1) !== undefined);
  if (lexicon.has('ordinary', key)) {
    const shaped = located || hit.inflected;
    const mentioned = evidence.mentions(entity.id);
    const here = evidence.mentionsCountryOf(entity) || evidence.hasNearby(entity, from, words);
    return (shaped && mentioned) || ((shaped || mentioned) && here);
  }
  if (lexicon.has('elsewhere', key) && isWater(entity.kind))
    return hasRiverContext(match, text, cued);
  if (lexicon.has('elsewhere', key) && entity.kind === 'hydropower-plant') return cued;
  const known = !lexicon.has('elsewhere', key) && evidence.mentionsCountryOf(entity);
  return known || evidence.hasNearby(entity, from, words);
}

/** Whether the words around a bare name suggest a river: “the X, by contrast”, “на X”. */
function hasRiverContext(
  { lexicon, from, to }: Match,
  { words }: TokenizedText,
  cued: boolean,
): boolean {
  const before = words[from - 1];
  const after = words[to + 1];
  if (before !== undefined && lexicon.has('riverine', before.key)) return true;
  if (before === undefined || !lexicon.has('the', before.key)) return cued && lexicon.lang !== 'en';
  return after === undefined || !isAdjacent(after.gap) || lexicon.has('small', after.key);
}

/** Kinds that words of the sentence hint at. */
function findCues(
  { lexicon, from, to }: Match,
  { words }: TokenizedText,
): (kind: string) => boolean {
  const kinds = new Set<string>();
  const { sentence } = words[from] ?? {};
  for (let i = Math.max(0, from - CUE_DISTANCE); i < to + CUE_DISTANCE; i += 1) {
    const word = words[i];
    if (word === undefined || word.sentence !== sentence || (i >= from && i <= to)) continue;
    for (const kind of lexicon.cues.get(word.key) ?? []) kinds.add(kind);
  }
  return (kind) => kinds.has(kind);
}

/** Words on either side that are searched for hints. */
const CUE_DISTANCE = 18;
