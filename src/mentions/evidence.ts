/** Certain mentions of a text, used as evidence to resolve ambiguous names. */
import type { LonLat } from '../geo/geo.ts';
import { distanceKm } from '../geo/measure.ts';
import type { Match } from './match.ts';
import type { Entity } from './entity.ts';
import type { Word } from './tokenize.ts';

interface CertainMention {
  readonly index: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly entity: Entity;
}

/** Maximum distance in km of entities that support each other. */
const NEAR_KM = 150;
/** Mentions considered on either side, so that the time per word is constant. */
const MAX_NEIGHBOURS = 24;

/** The certain mentions of a text. */
export class Evidence {
  private readonly certain: readonly CertainMention[];
  private readonly ids: ReadonlySet<string>;
  private readonly countries: ReadonlySet<string>;
  private readonly groups: ReadonlySet<string>;

  constructor(mentions: readonly (readonly [Match, Entity])[], words: readonly Word[]) {
    this.certain = mentions.map(([{ from }, entity]) => {
      const { sentence = 0, paragraph = 0 } = words[from] ?? {};
      return { index: from, sentence, paragraph, entity };
    });
    this.ids = new Set(mentions.map(([, { id }]) => id));
    this.groups = new Set(mentions.flatMap(([, entity]) => entity.groups));
    this.countries = new Set(
      mentions.flatMap(([, { kind, countries }]) => (kind === 'country' ? countries : [])),
    );
  }

  /** Whether the text certainly mentions an entity. */
  mentions(id: string): boolean {
    return this.ids.has(id);
  }

  /** Whether the text certainly mentions a group of an entity, or another member of it. */
  mentionsGroupOf({ groups }: Entity): boolean {
    return groups.some((group) => this.groups.has(group));
  }

  /** Whether the text mentions a country of an entity; for a country, another country. */
  mentionsCountryOf(entity: Entity): boolean {
    if (entity.kind === 'country')
      return [...this.countries].some((country) => !entity.countries.includes(country));
    return entity.countries.some((country) => this.countries.has(country));
  }

  /** Whether the paragraph mentions a country of an entity, or something near it. */
  hasNearby(entity: Entity, index: number, words: readonly Word[]): boolean {
    return this.scoreNearby(entity, index, words) > 0;
  }

  /** Scores the support of mentions around a word: countries of the entity, by distance in words; neighbours. */
  scoreNearby(entity: Entity, index: number, words: readonly Word[]): number {
    const { sentence, paragraph } = words[index] ?? {};
    let [country, near] = [0, 0];
    for (const other of this.neighbours(index)) {
      if (other.paragraph !== paragraph || other.entity.id === entity.id) continue;
      const distance = Math.abs(other.index - index);
      if (
        other.entity.kind === 'country' &&
        other.entity.countries.some((one) => entity.countries.includes(one))
      )
        country = Math.max(
          country,
          other.sentence === sentence ? Math.max(1, 3 - distance * 0.2) : 0.8,
        );
      else if (isNear(other.entity.center, entity.center))
        near = Math.max(near, other.sentence === sentence ? 1.5 : 1);
    }
    return country + near;
  }

  /** The certain mentions closest to a word. */
  private neighbours(index: number): readonly CertainMention[] {
    let [low, high] = [0, this.certain.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.certain[middle]?.index ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return this.certain.slice(Math.max(0, low - MAX_NEIGHBOURS), low + MAX_NEIGHBOURS);
  }
}

function isNear(a: LonLat | undefined, b: LonLat | undefined): boolean {
  return a !== undefined && b !== undefined && distanceKm(a, b) < NEAR_KM;
}
