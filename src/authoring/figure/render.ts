/** Text with live figures in it → HTML or plain words. Build only. */
import { writeFigure } from '../../i18n/story/figure.ts';
import { checkText, escapeHtml } from '../escape.ts';
import type { FigureAnswer, LinkPress } from '../link.ts';
import { readQuery } from './query.ts';

/** How much longer than itself a text may stand in its source, where letters are written as entities. */
const REACH = 8;

const FIGURE = /\{\{([^{}]*)\}\}/g;

/** How a figure is written where it is found: as a link, or in words alone within a link. */
export type FigureStyle = 'link' | 'words';

/** Escaped text with its figures as links to what says how they came about. */
export function renderText(
  value: string,
  offset: number,
  press: LinkPress,
  style: FigureStyle,
): string {
  checkText(value, (message) => press.report(offset, message));
  return fill(value, offset, press, escapeHtml, (answer) =>
    style === 'link' ? link(answer, press) : escapeHtml(writeFigure(answer, press.lang)),
  );
}

/** Text with its figures in words; not escaped. */
export function fillPlain(value: string, offset: number, press: LinkPress): string {
  checkText(value, (message) => press.report(offset, message));
  return fill(
    value,
    offset,
    press,
    (text) => text,
    (answer) => writeFigure(answer, press.lang),
  );
}

/** Each figure's words, replaced; one that has no answer is reported and left out. */
function fill(
  value: string,
  offset: number,
  press: LinkPress,
  text: (words: string) => string,
  write: (answer: FigureAnswer) => string,
): string {
  let [filled, at, place] = ['', 0, offset];
  const source = press.source.slice(0, offset + REACH * value.length);
  for (const match of value.matchAll(FIGURE)) {
    place = placeOf(source, match[0], place);
    const answer = answerTo(match[1] ?? '', place, press);
    filled += text(value.slice(at, match.index)) + (answer === undefined ? '' : write(answer));
    at = match.index + match[0].length;
    place += match[0].length;
  }
  const rest = value.slice(at);
  if (rest.includes('{{'))
    press.report(placeOf(source, '{{', place), 'a live figure is not closed', {
      expected: 'two braces `}}` after it',
    });
  return filled + text(rest);
}

/** Where words stand in the source, from an offset on; the offset itself if escapes hide them. */
function placeOf(source: string, words: string, from: number): number {
  const at = source.indexOf(words, from);
  return at < 0 ? from : at;
}

function answerTo(words: string, place: number, press: LinkPress): FigureAnswer | undefined {
  const query = readQuery(words);
  const asked =
    'why' in query
      ? query
      : (press.links.figure?.(query) ?? { why: 'there is no atlas to take figures from' });
  if ('why' in asked) {
    const { why, expected, suggestion } = asked;
    press.report(place, why, { suggestion, ...(expected !== undefined && { expected }) });
    return undefined;
  }
  press.figures.add(words.trim().replace(/\s+/g, ' '));
  return asked;
}

function link(answer: FigureAnswer, { lang, mentions }: LinkPress): string {
  const words = escapeHtml(writeFigure(answer, lang));
  if ('layer' in answer)
    return `<a class="figure" href="site:data/${escapeHtml(answer.layer)}.csv">${words}</a>`;
  mentions.add(answer.feature);
  const id = escapeHtml(answer.feature);
  return `<a class="figure" href="#focus=${id}" data-feature="${id}">${words}</a>`;
}
