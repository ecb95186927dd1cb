/** The questions of a quiz, without a word of any language: ids, numbers and, of a story's own, texts. */
import type { Atlas, Measure, Unit } from '../atlas/atlas.ts';
import type { LegendKey } from '../cartography/legend.ts';
import type { LonLat } from '../geo/geo.ts';

export type Level = 'easy' | 'hard';

/** The kind of features that countries are. */
export const COUNTRY = 'country';

interface Common {
  /** Says what is asked: no quiz asks the same twice. */
  readonly key: string;
  /** The feature or group that it is about. */
  readonly about?: string;
  /** Id of the step whose passage explains it. */
  readonly step?: string;
}

/** Where is it? Answered by a place on the map. */
export interface WhereQuestion extends Common {
  readonly kind: 'where';
  readonly about: string;
  /** As near as an answer must come, in km; the feature is known at least as exactly. */
  readonly passKm: number;
  /** Places to choose from without the map; one of them is right. */
  readonly places: readonly LonLat[];
}

interface Choices extends Common {
  readonly choices: readonly string[];
  /** One of them. */
  readonly right: string;
}

/** What is this? Choices are ids of features. */
export interface WhatQuestion extends Choices {
  readonly kind: 'what';
  readonly about: string;
}

/** In which country does it lie? Choices are ids of countries. */
export interface CountryQuestion extends Choices {
  readonly kind: 'country';
  readonly about: string;
}

/** Which comes next along the line? Choices are ids of features. */
export interface NextQuestion extends Choices {
  readonly kind: 'next';
  /** The place before. */
  readonly about: string;
  /** Ids of the first and the last place along the line. */
  readonly ends: readonly [from: string, to: string];
}

/** What does this sign of the map mean? Choices are keys of the legend. */
export interface LegendQuestion extends Choices {
  readonly kind: 'legend';
  readonly choices: readonly LegendKey[];
  readonly right: LegendKey;
  /** The step on whose map the sign is. */
  readonly step: string;
}

/** A question that the story asks itself. Choices are texts. */
export interface OwnChoiceQuestion extends Choices {
  readonly kind: 'own';
  readonly ask: string;
  readonly why?: string;
}

export type ChoiceQuestion =
  WhatQuestion | CountryQuestion | NextQuestion | LegendQuestion | OwnChoiceQuestion;

/** How long, high, large or powerful is it? */
export interface AmountQuestion extends Common {
  readonly kind: 'amount';
  readonly about: string;
  readonly measure: Measure;
  readonly unit: Unit;
  /** Least and greatest of what sources say; equal where they agree. */
  readonly told: readonly [low: number, high: number];
  /** By what share an answer may be beyond that. */
  readonly tolerance: number;
  /** Ids of the sources that say so. */
  readonly sources: readonly string[];
}

export type Question = WhereQuestion | ChoiceQuestion | AmountQuestion;
export type Kind = Question['kind'];

/**
 * Kinds of features whose names stand on the map of a question: to go by, and never of a kind that it asks
 * for.
 */
export function namedKinds(
  question: Question,
  level: Level,
  { entry }: Pick<Atlas, 'entry'>,
): readonly string[] {
  const ids = [question.about ?? '', ...('choices' in question ? question.choices : [])];
  const kinds = ids.map((id) => entry(id)?.kind);
  return level === 'easy' && !kinds.includes(COUNTRY) ? [COUNTRY] : [];
}
