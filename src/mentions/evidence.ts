/** What a text surely speaks of, by which doubtful names are judged. */
import type { LonLat } from '../geo/geo.ts';
import type { Found } from './found.ts';
import type { Thing } from './thing.ts';
import type { Word } from './split.ts';

interface Sure {
  readonly index: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly thing: Thing;
}

/** How far things may lie apart and still speak for each other, in km. */
const NEAR_KM = 150;
/** Names on either side that are looked at, so that a long text takes no longer by the word. */
const REACH = 24;
const KM_PER_DEGREE = 111;

/** The sure mentions of a text, to be asked about. */
export class Evidence {
  private readonly sure: readonly Sure[];
  private readonly ids: ReadonlySet<string>;
  private readonly lands: ReadonlySet<string>;
  private readonly kin: ReadonlySet<string>;

  constructor(found: readonly (readonly [Found, Thing])[], words: readonly Word[]) {
    this.sure = found.map(([{ from }, thing]) => {
      const { sentence = 0, paragraph = 0 } = words[from] ?? {};
      return { index: from, sentence, paragraph, thing };
    });
    this.ids = new Set(found.map(([, { id }]) => id));
    this.kin = new Set(found.flatMap(([, thing]) => thing.kin));
    this.lands = new Set(
      found.flatMap(([, { kind, countries }]) => (kind === 'country' ? countries : [])),
    );
  }

  /** Whether the text surely speaks of a thing elsewhere. */
  names(id: string): boolean {
    return this.ids.has(id);
  }

  /** Whether the text surely speaks of a group that a thing belongs to, or of another of its members. */
  relates({ kin }: Thing): boolean {
    return kin.some((group) => this.kin.has(group));
  }

  /** Whether the text names a country of a thing, or for a country any other. */
  placed(thing: Thing): boolean {
    if (thing.kind === 'country')
      return [...this.lands].some((land) => !thing.countries.includes(land));
    return thing.countries.some((land) => this.lands.has(land));
  }

  /** Whether the paragraph around a word names a country of a thing, or something near it. */
  around(thing: Thing, index: number, words: readonly Word[]): boolean {
    return this.score(thing, index, words) > 0;
  }

  /** How much the names around a word speak for a thing: its countries, the nearer the more; its neighbours. */
  score(thing: Thing, index: number, words: readonly Word[]): number {
    const { sentence, paragraph } = words[index] ?? {};
    let [country, near] = [0, 0];
    for (const other of this.within(index)) {
      if (other.paragraph !== paragraph || other.thing.id === thing.id) continue;
      const apart = Math.abs(other.index - index);
      if (
        other.thing.kind === 'country' &&
        other.thing.countries.some((one) => thing.countries.includes(one))
      )
        country = Math.max(
          country,
          other.sentence === sentence ? Math.max(1, 3 - apart * 0.2) : 0.8,
        );
      else if (kmBetween(other.thing.at, thing.at) < NEAR_KM)
        near = Math.max(near, other.sentence === sentence ? 1.5 : 1);
    }
    return country + near;
  }

  /** The sure mentions next to a word, a bounded number of them. */
  private within(index: number): readonly Sure[] {
    let [low, high] = [0, this.sure.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sure[middle]?.index ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return this.sure.slice(Math.max(0, low - REACH), low + REACH);
  }
}

/** Roughly, on a plane: good enough for "near". */
function kmBetween(a: LonLat | undefined, b: LonLat | undefined): number {
  if (a === undefined || b === undefined) return Infinity;
  const x = (a[0] - b[0]) * Math.cos((a[1] * Math.PI) / 180);
  return Math.hypot(x, a[1] - b[1]) * KM_PER_DEGREE;
}
