/** Questions, answers and places in words. */
import type { Figure } from '../../atlas/atlas.ts';
import { legendRows, type LegendKey } from '../../cartography/legend.ts';
import { DASH } from '../../cartography/style.ts';
import { bearing, compassPoint } from '../../geo/bearing.ts';
import type { LonLat } from '../../geo/geo.ts';
import { distanceKm } from '../../geo/measure.ts';
import { formatFigure, formatNumber } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { QuizWords } from '../../i18n/parts/quiz.ts';
import { landmarks, placeOf, type Material } from '../../quiz/material.ts';
import { triesOf, type Answer, type Verdict } from '../../quiz/judge.ts';
import type { AmountQuestion, Question } from '../../quiz/question.ts';

/** What words are made with. */
export interface Telling {
  readonly material: Material;
  readonly messages: Messages;
  readonly words: QuizWords;
}

export function nameOf(id: string, { material: { atlas, story } }: Telling): string {
  const names = atlas.entry(id)?.names;
  return names?.[story.lang] ?? names?.en ?? id;
}

/** What is asked. */
export function askOf(question: Question, telling: Telling): string {
  const { words } = telling;
  const name = (id: string) => nameOf(id, telling);
  switch (question.kind) {
    case 'where':
      return words.where(name(question.about));
    case 'what':
      return words.what;
    case 'country':
      return words.country(name(question.about));
    case 'next':
      return words.along(name(question.about), name(question.ends[0]), name(question.ends[1]));
    case 'legend':
      return words.legend;
    case 'amount':
      return words.amounts[question.measure]?.(name(question.about)) ?? name(question.about);
    case 'own':
      return question.ask;
  }
}

/** A choice as it is written. */
export function choiceOf(choice: string, question: Question, telling: Telling): string {
  if (question.kind === 'own') return choice;
  if (question.kind === 'legend') return telling.messages.legend[choice as LegendKey];
  return nameOf(choice, telling);
}

/** The right answer; of a place, its name. */
export function rightOf(question: Question, telling: Telling): string {
  if (question.kind === 'amount') return figureOf(question, telling);
  return 'right' in question
    ? choiceOf(question.right, question, telling)
    : nameOf(question.about, telling);
}

function figureOf({ measure, unit, told: [low, high] }: AmountQuestion, { messages }: Telling) {
  const amount = low === high ? { value: low } : { range: [low, high] as const };
  const figure: Figure = { measure, unit, ...amount, how: 'published', sources: [] };
  return formatFigure(figure, messages);
}

/** What was answered. */
export function answerOf(answer: Answer, question: Question, telling: Telling): string {
  if ('at' in answer) return whereabouts(answer.at, [], telling, 1);
  if ('choice' in answer) return choiceOf(answer.choice, question, telling);
  const unit = question.kind === 'amount' ? telling.messages.units[question.unit] : '';
  return `${formatNumber(answer.amount, telling.messages)} ${unit}`;
}

/** Km from a landmark within which a place is at it. */
const AT = 10;

/** Where a place lies, by the landmarks nearest to it: never by one that is asked for. */
export function whereabouts(
  at: LonLat,
  asked: readonly string[],
  telling: Telling,
  count = 2,
): string {
  const { material, messages, words } = telling;
  const told = landmarks(material.atlas, asked)
    .map((one) => ({ id: one.id, from: placeOf(one, [0, 0, 0, 0]) }))
    .map((one) => ({ ...one, km: distanceKm(one.from, at) }))
    .toSorted((a, b) => a.km - b.km)
    .slice(0, count)
    .map(({ id, from, km }) => {
      const name = nameOf(id, telling);
      if (km < AT) return words.at(name);
      return words.lies(kmOf(km, messages), compassPoint(bearing(from, at)), name);
    });
  return told.length > 1 ? told.reduce(words.and) : (told[0] ?? '');
}

/** Km as one tells them: to ten where they are many. */
export function kmOf(km: number, messages: Messages): string {
  return formatNumber(km < 20 ? Math.round(km) : Math.round(km / 10) * 10, messages);
}

/** What a try is told, and what is left to do. */
export function verdictOf(
  question: Question,
  verdicts: readonly Verdict[],
  telling: Telling,
): string {
  const { words, messages } = telling;
  const last = verdicts.at(-1);
  if (!last) return '';
  const { right, off, warmth, rather } = last;
  const left = triesOf(question) - verdicts.length;
  const over = right || left === 0;
  const shown = question.kind === 'where' ? words.shown : words.itIs(rightOf(question, telling));
  return [
    right && off && off.km >= 1 ? words.rightBy(kmOf(off.km, messages)) : '',
    right && !(off && off.km >= 1) ? words.right : '',
    warmth ? `${words.warmth[warmth]}.` : '',
    !right && !warmth ? words.wrong : '',
    !right && off ? words.off(kmOf(off.km, messages), compassPoint(off.bearing)) : '',
    !over && rather ? words[rather] : '',
    right ? '' : left > 0 ? words.triesLeft(left) : question.kind === 'amount' ? '' : shown,
    over && question.kind === 'amount' ? sourcesOf(question, telling) : '',
    over && question.kind === 'own' ? (question.why ?? '') : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What sources say of an amount, and whether they agree. */
export function sourcesOf(question: AmountQuestion, telling: Telling): string {
  const { words } = telling;
  const [low, high] = question.told;
  const figure = figureOf(question, telling);
  return low === high ? words.sourcesSay(figure) : words.sourcesDiffer(figure);
}

/** A sign of the legend, for who does not see it. */
export function signOf(key: LegendKey, { words }: Telling): string {
  const row = legendRows.find(({ id }) => id === key);
  if (!row) return words.samples.band;
  const dashed = row.dash ?? (row.status ? DASH[row.status] : undefined);
  const line = row.sample === 'double' || row.sample === 'line' || row.sample === 'thin';
  const dash = !line ? 'none' : dashed && dashed.length > 0 ? 'dashed' : 'solid';
  return words.sign(words.samples[row.sample], words.colors[row.color] ?? '', words.dashes[dash]);
}
