/** Renders text with live figures as HTML or plain text. Build only. */
import { formatLiveValue } from '../../i18n/story/liveValue.ts';
import { checkCharacters, escapeHtml } from '../escape.ts';
import type { FigureAnswer, MarkdownContext } from '../link.ts';
import { readFigureQuery } from './query.ts';

/** How many times longer a text may be in its source, where letters can be written as entities. */
const MAX_SOURCE_EXPANSION = 8;

const FIGURE = /\{\{([^{}]*)\}\}/g;

/** How a figure is rendered: as a link, or as plain words inside another link. */
export type FigureFormat = 'link' | 'words';

/** Escaped text; figures link to the entry that explains them. */
export function renderText(
  value: string,
  offset: number,
  context: MarkdownContext,
  style: FigureFormat,
): string {
  checkCharacters(value, (message) => context.report(offset, message));
  return replaceFigures(value, offset, context, escapeHtml, (answer) =>
    style === 'link'
      ? renderFigureLink(answer, context)
      : escapeHtml(formatLiveValue(answer, context.lang)),
  );
}

/** Plain text with its figures in words; not escaped. */
export function renderPlainText(value: string, offset: number, context: MarkdownContext): string {
  checkCharacters(value, (message) => context.report(offset, message));
  return replaceFigures(
    value,
    offset,
    context,
    (text) => text,
    (answer) => formatLiveValue(answer, context.lang),
  );
}

/** Replaces each live figure. One without an answer is reported and removed. */
function replaceFigures(
  value: string,
  offset: number,
  context: MarkdownContext,
  text: (words: string) => string,
  write: (answer: FigureAnswer) => string,
): string {
  let [filled, at, place] = ['', 0, offset];
  const source = context.source.slice(0, offset + MAX_SOURCE_EXPANSION * value.length);
  for (const match of value.matchAll(FIGURE)) {
    place = findOffset(source, match[0], place);
    const answer = resolveFigure(match[1] ?? '', place, context);
    filled += text(value.slice(at, match.index)) + (answer === undefined ? '' : write(answer));
    at = match.index + match[0].length;
    place += match[0].length;
  }
  const rest = value.slice(at);
  if (rest.includes('{{'))
    context.report(findOffset(source, '{{', place), 'a live figure is not closed', {
      expected: 'two braces `}}` after it',
    });
  return filled + text(rest);
}

/** Offset of `words` in the source at or after `from`; `from` if escapes hide them. */
function findOffset(source: string, words: string, from: number): number {
  const at = source.indexOf(words, from);
  return at < 0 ? from : at;
}

function resolveFigure(
  words: string,
  place: number,
  context: MarkdownContext,
): FigureAnswer | undefined {
  const query = readFigureQuery(words);
  const answer =
    'reason' in query
      ? query
      : (context.links.answerFigure?.(query) ?? {
          reason: 'there is no atlas to take figures from',
        });
  if ('reason' in answer) {
    const { reason, expected, suggestion } = answer;
    context.report(place, reason, { suggestion, ...(expected !== undefined && { expected }) });
    return undefined;
  }
  context.figures.add(words.trim().replace(/\s+/g, ' '));
  return answer;
}

function renderFigureLink(answer: FigureAnswer, { lang, mentions }: MarkdownContext): string {
  const words = escapeHtml(formatLiveValue(answer, lang));
  if ('layer' in answer)
    return `<a class="figure" href="site:data/${escapeHtml(answer.layer)}.csv">${words}</a>`;
  mentions.add(answer.feature);
  const id = escapeHtml(answer.feature);
  return `<a class="figure" href="#focus=${id}" data-feature="${id}">${words}</a>`;
}
