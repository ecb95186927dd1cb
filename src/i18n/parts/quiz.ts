/** Messages of the quiz, loaded when it is opened. */
import type { Lang, Measure } from '../../atlas/atlas.ts';
import { pickLanguage } from '../../atlas/localize.ts';
import { en } from './quiz/en.ts';
import { ur } from './quiz/ur.ts';

export type Compass = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';

export interface QuizMessages {
  readonly quiz: string;
  readonly lead: string;
  readonly level: string;
  readonly easy: string;
  readonly easyHint: string;
  readonly hard: string;
  readonly hardHint: string;
  readonly count: string;
  readonly start: string;
  readonly seed: (seed: number) => string;
  readonly seedHint: string;
  readonly nothingKept: string;
  /** In a course: whether the result is recorded. */
  readonly course: Readonly<Record<'recording' | 'looking' | 'none' | 'lost', string>>;
  readonly recorded: (score: number) => string;
  readonly loading: string;
  readonly failed: string;
  readonly leave: string;
  readonly question: (number: number, of: number) => string;
  readonly score: (points: number, of: number) => string;
  readonly next: string;
  readonly toReview: string;

  readonly where: (name: string) => string;
  readonly what: string;
  /** The same question without a map, by location. */
  readonly whatLies: (place: string) => string;
  readonly country: (name: string) => string;
  /** Asks for the next place along the line. */
  readonly along: (after: string, from: string, to: string) => string;
  readonly legend: string;
  readonly amounts: Readonly<Partial<Record<Measure, (name: string) => string>>>;
  readonly whereHint: (tries: number) => string;
  readonly keysHint: string;
  readonly amountHint: (share: string) => string;

  readonly mapLabel: string;
  readonly answerHere: string;
  readonly choosePlace: string;
  readonly fromList: string;
  readonly choices: string;
  readonly yourAnswer: (unit: string) => string;
  readonly answer: string;
  readonly noNumber: string;
  readonly marked: (place: string) => string;
  /** A location by distance and direction from a named place. */
  readonly lies: (km: string, compass: Compass, from: string) => string;
  readonly at: (name: string) => string;
  readonly and: (one: string, other: string) => string;
  readonly sign: (sample: string, color: string, dash: string) => string;
  readonly samples: Readonly<
    Record<'double' | 'line' | 'thin' | 'square' | 'circle' | 'area' | 'chevron' | 'band', string>
  >;
  readonly colors: Readonly<Partial<Record<string, string>>>;
  readonly dashes: Readonly<Record<'solid' | 'dashed' | 'none', string>>;

  readonly right: string;
  readonly wrong: string;
  readonly rightBy: (km: string) => string;
  readonly warmth: Readonly<Record<'hot' | 'warm' | 'cold', string>>;
  readonly off: (km: string, compass: Compass) => string;
  readonly triesLeft: (count: number) => string;
  readonly shown: string;
  readonly more: string;
  readonly less: string;
  readonly itIs: (answer: string) => string;
  readonly sourcesSay: (figure: string) => string;
  readonly sourcesDiffer: (figure: string) => string;

  readonly review: string;
  readonly total: (points: number, of: number) => string;
  readonly points: (points: number, of: number) => string;
  readonly yourTries: string;
  readonly try: (number: number) => string;
  readonly rightAnswer: string;
  readonly inStory: string;
  readonly readThere: (heading: string) => string;
  readonly sources: string;
  readonly retryMissed: (count: number) => string;
  readonly another: string;
  readonly print: string;
  readonly toStory: string;
  readonly noMap: string;
  readonly key: string;
}

/** Messages in a language; English is the fallback. */
export function quizMessages(lang: Lang): QuizMessages {
  return pickLanguage({ en, ur }, lang);
}
