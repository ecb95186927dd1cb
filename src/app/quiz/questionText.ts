/** Formats questions, answers, places and verdicts as text. */
import { localize } from '../../atlas/localize.ts';
import type { Figure } from '../../atlas/atlas.ts';
import type { LegendKey } from '../../atlas/kinds.ts';
import { LEGEND_ZOOM, legendEntry, legendRows } from '../../cartography/legend.ts';
import { DASH, valueAtZoom } from '../../cartography/style.ts';
import { bearing, compassPoint } from '../../geo/bearing.ts';
import type { LonLat } from '../../geo/geo.ts';
import { distanceKm } from '../../geo/measure.ts';
import { formatFigure, formatNumber, legendTexts } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { QuizMessages } from '../../i18n/parts/quiz.ts';
import { landmarks, representativePoint, type QuizData } from '../../quiz/quizData.ts';
import { maxTries, type Answer, type Verdict } from '../../quiz/judge.ts';
import type { AmountQuestion, Question } from '../../quiz/question.ts';

/** What the text depends on. */
export interface TextContext {
  readonly data: QuizData;
  readonly messages: Messages;
  readonly words: QuizMessages;
}

export function featureName(id: string, { data: { atlas, story } }: TextContext): string {
  const names = atlas.entry(id)?.names;
  return names ? localize(names, story.lang) : id;
}

/** The text of a question. */
export function formatQuestion(question: Question, context: TextContext): string {
  const { words } = context;
  const name = (id: string) => featureName(id, context);
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

/** The text of a choice. */
export function formatChoice(choice: string, question: Question, context: TextContext): string {
  if (question.kind === 'own') return choice;
  if (question.kind === 'legend') return legendTexts(context.messages)[choice as LegendKey];
  return featureName(choice, context);
}

/** The text of the right answer. */
export function formatRightAnswer(question: Question, context: TextContext): string {
  if (question.kind === 'amount') return formatPublishedRange(question, context);
  return 'right' in question
    ? formatChoice(question.right, question, context)
    : featureName(question.about, context);
}

function formatPublishedRange(
  { measure, unit, told: [low, high] }: AmountQuestion,
  { messages }: TextContext,
) {
  const amount = low === high ? { value: low } : { range: [low, high] as const };
  const figure: Figure = { measure, unit, ...amount, how: 'published', sources: [] };
  return formatFigure(figure, messages);
}

/** The text of a given answer. */
export function formatAnswer(answer: Answer, question: Question, context: TextContext): string {
  if ('at' in answer) return describePlace(answer.at, [], context, 1);
  if ('choice' in answer) return formatChoice(answer.choice, question, context);
  const unit = question.kind === 'amount' ? context.messages.units[question.unit] : '';
  return `${formatNumber(answer.amount, context.messages)} ${unit}`;
}

/** Within this distance, a position counts as being at a landmark. */
const AT_PLACE_KM = 10;

/** Describes a position by its nearest landmarks, excluding those that are asked for. */
export function describePlace(
  at: LonLat,
  excluded: readonly string[],
  context: TextContext,
  count = 2,
): string {
  const { data, messages, words } = context;
  const phrases = landmarks(data.atlas, excluded)
    .map((landmark) => ({ id: landmark.id, from: representativePoint(landmark, [0, 0, 0, 0]) }))
    .map((landmark) => ({ ...landmark, km: distanceKm(landmark.from, at) }))
    .toSorted((a, b) => a.km - b.km)
    .slice(0, count)
    .map(({ id, from, km }) => {
      const name = featureName(id, context);
      if (km < AT_PLACE_KM) return words.at(name);
      return words.lies(formatKm(km, messages), compassPoint(bearing(from, at)), name);
    });
  return phrases.length > 1 ? phrases.reduce(words.and) : (phrases[0] ?? '');
}

/** Formats km, rounded to ten from 20 km on. */
export function formatKm(km: number, messages: Messages): string {
  return formatNumber(km < 20 ? Math.round(km) : Math.round(km / 10) * 10, messages);
}

/** The feedback on the last try. */
export function describeVerdict(
  question: Question,
  verdicts: readonly Verdict[],
  context: TextContext,
): string {
  const { words, messages } = context;
  const last = verdicts.at(-1);
  if (!last) return '';
  const { right, offset, warmth, correction } = last;
  const left = maxTries(question) - verdicts.length;
  const over = right || left === 0;
  const shown =
    question.kind === 'where' ? words.shown : words.itIs(formatRightAnswer(question, context));
  return [
    right && offset && offset.km >= 1 ? words.rightBy(formatKm(offset.km, messages)) : '',
    right && !(offset && offset.km >= 1) ? words.right : '',
    warmth ? `${words.warmth[warmth]}.` : '',
    !right && !warmth ? words.wrong : '',
    !right && offset ? words.off(formatKm(offset.km, messages), compassPoint(offset.bearing)) : '',
    !over && correction ? words[correction] : '',
    right ? '' : left > 0 ? words.triesLeft(left) : question.kind === 'amount' ? '' : shown,
    over && question.kind === 'amount' ? describeSources(question, context) : '',
    over && question.kind === 'own' ? (question.why ?? '') : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The published amount, and whether the sources agree. */
export function describeSources(question: AmountQuestion, context: TextContext): string {
  const { words } = context;
  const [low, high] = question.told;
  const figure = formatPublishedRange(question, context);
  return low === high ? words.sourcesSay(figure) : words.sourcesDiffer(figure);
}

/** Line width in px from which a line counts as thick. */
const THICK_LINE_WIDTH = 3;

/** Describes a legend symbol for screen readers. */
export function describeSymbol(key: LegendKey, { words }: TextContext): string {
  const row = legendRows.find((one) => one.key === key);
  const entry = row && legendEntry(row);
  const style = entry?.styles[0];
  if (!style || key === 'band') return words.samples.band;
  const color = words.colors[style.draw === 'square' ? style.stroke : style.color] ?? '';
  if (style.draw !== 'line') {
    const shape = style.draw === 'fill' ? 'area' : style.draw;
    return words.sign(words.samples[shape], color, words.dashes.none);
  }
  const isThick = valueAtZoom(style.width, LEGEND_ZOOM) >= THICK_LINE_WIDTH;
  const shape = style.gap !== undefined ? 'double' : isThick ? 'line' : 'thin';
  const dash = style.dash === 'status' ? DASH[entry.status] : (style.dash ?? []);
  return words.sign(
    words.samples[shape],
    color,
    words.dashes[dash.length > 0 ? 'dashed' : 'solid'],
  );
}
