/** `<story>/<lang>/quiz.gift`: the questions of a story that need no map, for the question bank of a course. */
import {
  askOf,
  choiceOf,
  rightOf,
  signOf,
  sourcesOf,
  whereabouts,
  type Telling,
} from '../../app/quiz/tell.ts';
import { formatDate } from '../../i18n/format.ts';
import { messagesOf } from '../../i18n/story/figure.ts';
import { quizWords } from '../../i18n/parts/quiz.ts';
import { shapeOf } from '../../quiz/alike.ts';
import { acceptedOf } from '../../quiz/judge.ts';
import { placeOf } from '../../quiz/material.ts';
import { passageOf } from '../../quiz/passage.ts';
import type { Kind, Question } from '../../quiz/question.ts';
import { allQuestions } from '../../quiz/quiz.ts';
import type { Story } from '../../story/story.ts';
import type { Known } from '../content.ts';
import type { PlainFile } from '../files.ts';
import { pathOf } from '../head.ts';
import { escapeHtml, textOf } from '../html.ts';
import { giftText, type GiftQuestion } from './gift.ts';

/** The level that a quiz has where nobody says; the seed orders the choices. */
const SETTING = { level: 'easy', seed: 1 } as const;

/** `site` is the address that links to passages lead to. */
export function bankFiles(stories: readonly Story[], known: Known, site: string): PlainFile[] {
  return stories.map((story) => {
    const telling = tellingOf(story, known);
    const category = `${telling.words.quiz}: ${story.title}`;
    const make = () =>
      giftText(
        category,
        bankOf(telling).map((question, index) => inWords(question, index + 1, telling, site)),
      );
    return [`${pathOf(story)}quiz.gift`, make];
  });
}

export function tellingOf(story: Story, known: Known): Telling {
  const { lang, quiz: own = [] } = story;
  return {
    material: { story, ...known, own },
    messages: messagesOf(lang),
    words: quizWords(lang),
  };
}

/** What can be asked without a map. */
const KINDS = [
  'own',
  'what',
  'country',
  'next',
  'amount',
  'legend',
] as const satisfies readonly Kind[];
type BankQuestion = Extract<Question, { kind: (typeof KINDS)[number] }>;

/** The questions, in the order of the story. */
export function bankOf(telling: Telling): readonly BankQuestion[] {
  return allQuestions(telling.material, KINDS, SETTING).filter((one) => canBeTold(one, telling));
}

/** Km by which a place may be off that words tell: they round to ten. */
const EXACT_KM = 10;

/** Whether words can stand for what the map would show: one exact place; a sign that no other choice has. */
function canBeTold(question: Question, telling: Telling): question is BankQuestion {
  if (question.kind === 'what')
    return telling.material.atlas
      .members(question.about)
      .every((one) => shapeOf(one) === 'point' && one.properties.precisionKm <= EXACT_KM);
  if (question.kind !== 'legend') return question.kind !== 'where';
  const signs = new Set(question.choices.map((key) => signOf(key, telling)));
  return signs.size === question.choices.length;
}

/** A question as the course shows it; `number` keeps the bank in the order of the story. */
export function inWords(
  question: BankQuestion,
  number: number,
  telling: Telling,
  site: string,
): GiftQuestion {
  const { story } = telling.material;
  const lines = linesOf(question, telling);
  const own = directed(story);
  const choice = (text: string) =>
    story.dir === 'rtl' ? own('span', escapeHtml(text)) : escapeHtml(text);
  return {
    name: `${String(number).padStart(2, '0')} ${lines.join(' · ')}`,
    ask: own('div', paragraphs(lines.map(escapeHtml))),
    answer: answerOf(question, telling, choice),
    feedback: own('div', paragraphs(feedbackOf(question, telling, site))),
  };
}

function paragraphs(html: readonly string[]): string {
  return html.map((one) => `<p>${one}</p>`).join('');
}

/** An element in the story's language: that of the course may run in the other direction. */
function directed({ lang, dir }: Pick<Story, 'lang' | 'dir'>) {
  return (tag: string, html: string) => `<${tag} lang="${lang}" dir="${dir}">${html}</${tag}>`;
}

/** What is asked, and what the map or the form would tell. */
function linesOf(question: BankQuestion, telling: Telling): readonly string[] {
  const { words, messages, material } = telling;
  const ask = askOf(question, telling);
  if (question.kind === 'what') {
    const [feature] = material.atlas.members(question.about);
    if (!feature) return [ask];
    // A choice would be told by itself.
    return [words.whatLies(whereabouts(placeOf(feature, NOWHERE), question.choices, telling))];
  }
  if (question.kind === 'legend') return [ask, signOf(question.right, telling)];
  if (question.kind !== 'amount') return [ask];
  const share = String(Math.round(question.tolerance * 100));
  return [ask, words.yourAnswer(messages.units[question.unit]), words.amountHint(share)];
}

/** A point needs no box. */
const NOWHERE = [0, 0, 0, 0] as const;

function answerOf(
  question: BankQuestion,
  telling: Telling,
  html: (text: string) => string,
): GiftQuestion['answer'] {
  if (question.kind === 'amount') {
    const [from, to] = acceptedOf(question).map((bound) => Number(bound.toFixed(3)));
    return { from: from ?? 0, to: to ?? 0 };
  }
  const choice = (one: string) => html(choiceOf(one, question, telling));
  const wrong = question.choices.filter((one) => one !== question.right);
  return { right: choice(question.right), wrong: wrong.map(choice) };
}

/** The answer, who says so, and the passage that explains it, with the way there; as HTML. */
function feedbackOf(question: BankQuestion, telling: Telling, site: string): readonly string[] {
  const { words, material } = telling;
  const passage = passageOf(question, material, textOf);
  const told =
    question.kind === 'amount'
      ? [sourcesOf(question, telling), sourcesListed(question.sources, telling)]
      : [words.itIs(rightOf(question, telling))];
  // Of a sign, no passage tells.
  const why =
    question.kind === 'own' ? question.why : question.kind === 'legend' ? undefined : passage?.text;
  const address = `${site}${pathOf(material.story)}#step=${passage?.step ?? ''}`;
  return [
    ...[...told, why].flatMap((text) => (text === undefined ? [] : escapeHtml(text))),
    ...(passage ? [`<a href="${escapeHtml(address)}">${escapeHtml(passage.heading)}</a>`] : []),
  ];
}

function sourcesListed(ids: readonly string[], { material, messages, words }: Telling): string {
  const sources = ids.flatMap((id) => material.atlas.sources[id] ?? []);
  const listed = sources.map(({ title, publisher, date }) =>
    [title, publisher, date && formatDate(date, messages)].filter(Boolean).join(', '),
  );
  return `${words.sources}: ${listed.join('; ')}`;
}
