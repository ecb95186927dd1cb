/**
 * The questions of a quiz as language-independent data: ids and numbers, and texts for a story's own
 * questions. Their JSON is hashed in `savedQuiz.ts`: renaming a property discards saved quizzes.
 */
import type { Atlas, Measure, Unit } from '../atlas/atlas.ts';
import type { LegendKey } from '../atlas/kinds.ts';
import type { LonLat } from '../geo/geo.ts';

export type Level = 'easy' | 'hard';

/** The kind of country features. */
export const COUNTRY = 'country';

interface BaseQuestion {
  /** Unique within a quiz. */
  readonly key: string;
  /** Id of the feature or group in question. */
  readonly about?: string;
  /** Id of the step that explains it. */
  readonly step?: string;
}

/** Where is it? Answered by a position on the map. */
export interface WhereQuestion extends BaseQuestion {
  readonly kind: 'where';
  readonly about: string;
  /** Maximum distance of a right answer; never less than the precision of the feature. */
  readonly passKm: number;
  /** Positions to choose from without the map; one of them is right. */
  readonly places: readonly LonLat[];
}

interface BaseChoiceQuestion extends BaseQuestion {
  readonly choices: readonly string[];
  /** One of the choices. */
  readonly right: string;
}

/** What is this? Choices are ids of features. */
export interface WhatQuestion extends BaseChoiceQuestion {
  readonly kind: 'what';
  readonly about: string;
}

/** In which country is it? Choices are ids of countries. */
export interface CountryQuestion extends BaseChoiceQuestion {
  readonly kind: 'country';
  readonly about: string;
}

/** Which comes next along the line? Choices are ids of features. */
export interface NextQuestion extends BaseChoiceQuestion {
  readonly kind: 'next';
  /** Id of the preceding place. */
  readonly about: string;
  /** Ids of the first and the last place along the line. */
  readonly ends: readonly [from: string, to: string];
}

/** What does this symbol mean? Choices are keys of the legend. */
export interface LegendQuestion extends BaseChoiceQuestion {
  readonly kind: 'legend';
  readonly choices: readonly LegendKey[];
  readonly right: LegendKey;
  /** Id of a step whose map has the symbol. */
  readonly step: string;
}

/** A question written by the story's author. Choices are texts. */
export interface StoryChoiceQuestion extends BaseChoiceQuestion {
  readonly kind: 'own';
  readonly ask: string;
  readonly why?: string;
}

export type ChoiceQuestion =
  WhatQuestion | CountryQuestion | NextQuestion | LegendQuestion | StoryChoiceQuestion;

/** How long, high, large or powerful is it? */
export interface AmountQuestion extends BaseQuestion {
  readonly kind: 'amount';
  readonly about: string;
  readonly measure: Measure;
  readonly unit: Unit;
  /** Least and greatest published value. */
  readonly told: readonly [low: number, high: number];
  /** Accepted relative error beyond that range. */
  readonly tolerance: number;
  /** Ids of the sources. */
  readonly sources: readonly string[];
}

export type Question = WhereQuestion | ChoiceQuestion | AmountQuestion;
export type QuestionKind = Question['kind'];

/** Kinds of features that are labelled on the map of a question, never a kind that it asks for. */
export function labelledKinds(
  question: Question,
  level: Level,
  { entry }: Pick<Atlas, 'entry'>,
): readonly string[] {
  const ids = [question.about ?? '', ...('choices' in question ? question.choices : [])];
  const kinds = ids.map((id) => entry(id)?.kind);
  return level === 'easy' && !kinds.includes(COUNTRY) ? [COUNTRY] : [];
}
