/** `<story>/<lang>/quiz.gift`: a story's questions that need no map, for a course's question bank. */
import {
  formatQuestion,
  formatChoice,
  formatRightAnswer,
  describeSymbol,
  describeSources,
  describePlace,
  type TextContext,
} from '../../app/quiz/questionText.ts';
import { formatDate } from '../../i18n/format.ts';
import { messagesOf } from '../../i18n/story/liveValue.ts';
import { quizMessages } from '../../i18n/parts/quiz.ts';
import { shapeOf } from '../../quiz/similarity.ts';
import { acceptedRange } from '../../quiz/judge.ts';
import { representativePoint } from '../../quiz/quizData.ts';
import { findExplanation } from '../../quiz/explanation.ts';
import type { QuestionKind, Question } from '../../quiz/question.ts';
import { listQuestions } from '../../quiz/quiz.ts';
import type { Story } from '../../story/story.ts';
import type { AtlasContent } from '../content.ts';
import type { PlainFile } from '../files.ts';
import { pathOf } from '../head.ts';
import { escapeHtml, textOf } from '../html.ts';
import { giftText, type GiftQuestion } from './gift.ts';

/** The quiz's default level; the seed determines the order of choices. */
const SETTING = { level: 'easy', seed: 1 } as const;

/** `site` is the base URL of links to passages. */
export function questionBankFiles(
  stories: readonly Story[],
  content: AtlasContent,
  site: string,
): PlainFile[] {
  return stories.map((story) => {
    const context = createTextContext(story, content);
    const category = `${context.words.quiz}: ${story.title}`;
    const make = () =>
      giftText(
        category,
        bankQuestions(context).map((question, index) =>
          toGiftQuestion(question, index + 1, context, site),
        ),
      );
    return [`${pathOf(story)}quiz.gift`, make];
  });
}

export function createTextContext(story: Story, content: AtlasContent): TextContext {
  const { lang, quiz: storyQuestions = [] } = story;
  return {
    data: { story, ...content, storyQuestions },
    messages: messagesOf(lang),
    words: quizMessages(lang),
  };
}

/** Kinds of questions that need no map. */
const BANK_KINDS = [
  'own',
  'what',
  'country',
  'next',
  'amount',
  'legend',
] as const satisfies readonly QuestionKind[];
type BankQuestion = Extract<Question, { kind: (typeof BANK_KINDS)[number] }>;

/** The bank's questions in story order. */
export function bankQuestions(context: TextContext): readonly BankQuestion[] {
  return listQuestions(context.data, BANK_KINDS, SETTING).filter((one) =>
    isAnswerableInText(one, context),
  );
}

/** Largest `precisionKm` of a place described in words, which round to 10 km. */
const MAX_PRECISION_KM = 10;

/** Whether text can replace the map: for precise points and for legend symbols unique among the choices. */
function isAnswerableInText(question: Question, context: TextContext): question is BankQuestion {
  if (question.kind === 'what')
    return context.data.atlas
      .members(question.about)
      .every((one) => shapeOf(one) === 'point' && one.properties.precisionKm <= MAX_PRECISION_KM);
  if (question.kind !== 'legend') return question.kind !== 'where';
  const signs = new Set(question.choices.map((key) => describeSymbol(key, context)));
  return signs.size === question.choices.length;
}

/** `number` prefixes the name, so that course systems list questions in story order. */
export function toGiftQuestion(
  question: BankQuestion,
  number: number,
  context: TextContext,
  site: string,
): GiftQuestion {
  const { story } = context.data;
  const lines = promptLines(question, context);
  const own = wrapInLanguage(story);
  const choice = (text: string) =>
    story.dir === 'rtl' ? own('span', escapeHtml(text)) : escapeHtml(text);
  return {
    name: `${String(number).padStart(2, '0')} ${lines.join(' · ')}`,
    prompt: own('div', paragraphs(lines.map(escapeHtml))),
    answer: giftAnswer(question, context, choice),
    feedback: own('div', paragraphs(feedbackOf(question, context, site))),
  };
}

function paragraphs(html: readonly string[]): string {
  return html.map((one) => `<p>${one}</p>`).join('');
}

/** Wraps HTML in an element with the story's language and direction, which may differ from the course's. */
function wrapInLanguage({ lang, dir }: Pick<Story, 'lang' | 'dir'>) {
  return (tag: string, html: string) => `<${tag} lang="${lang}" dir="${dir}">${html}</${tag}>`;
}

/** The question and what the map or form would show besides. */
function promptLines(question: BankQuestion, context: TextContext): readonly string[] {
  const { words, messages, data } = context;
  const ask = formatQuestion(question, context);
  if (question.kind === 'what') {
    const [feature] = data.atlas.members(question.about);
    if (!feature) return [ask];
    // The choices are passed so that the text names none of them.
    return [
      words.whatLies(
        describePlace(representativePoint(feature, NO_BOUNDS), question.choices, context),
      ),
    ];
  }
  if (question.kind === 'legend') return [ask, describeSymbol(question.right, context)];
  if (question.kind !== 'amount') return [ask];
  const share = String(Math.round(question.tolerance * 100));
  return [ask, words.yourAnswer(messages.units[question.unit]), words.amountHint(share)];
}

/** Bounds are unused for points. */
const NO_BOUNDS = [0, 0, 0, 0] as const;

function giftAnswer(
  question: BankQuestion,
  context: TextContext,
  html: (text: string) => string,
): GiftQuestion['answer'] {
  if (question.kind === 'amount') {
    const [from, to] = acceptedRange(question).map((bound) => Number(bound.toFixed(3)));
    return { from: from ?? 0, to: to ?? 0 };
  }
  const choice = (one: string) => html(formatChoice(one, question, context));
  const wrong = question.choices.filter((one) => one !== question.right);
  return { right: choice(question.right), wrong: wrong.map(choice) };
}

/** The answer, its sources and the passage that explains it with a link, as HTML. */
function feedbackOf(question: BankQuestion, context: TextContext, site: string): readonly string[] {
  const { words, data } = context;
  const passage = findExplanation(question, data, textOf);
  const answer =
    question.kind === 'amount'
      ? [describeSources(question, context), listSources(question.sources, context)]
      : [words.itIs(formatRightAnswer(question, context))];
  // No passage explains legend symbols.
  const why =
    question.kind === 'own' ? question.why : question.kind === 'legend' ? undefined : passage?.text;
  const address = `${site}${pathOf(data.story)}#step=${passage?.step ?? ''}`;
  return [
    ...[...answer, why].flatMap((text) => (text === undefined ? [] : escapeHtml(text))),
    ...(passage ? [`<a href="${escapeHtml(address)}">${escapeHtml(passage.heading)}</a>`] : []),
  ];
}

function listSources(ids: readonly string[], { data, messages, words }: TextContext): string {
  const sources = ids.flatMap((id) => data.atlas.sources[id] ?? []);
  const listed = sources.map(({ title, publisher, date }) =>
    [title, publisher, date && formatDate(date, messages)].filter(Boolean).join(', '),
  );
  return `${words.sources}: ${listed.join('; ')}`;
}
