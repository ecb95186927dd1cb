/** A live figure in the words of a language: as the card tells it. For the build, which knows all languages at once. */
import type { Lang } from '../../atlas/atlas.ts';
import type { LiveValue } from '../../atlas/figure.ts';
import { en } from '../en.ts';
import { formatDate, formatFigure, formatNumber } from '../format.ts';
import type { Messages } from '../messages.ts';
import { ur } from '../ur.ts';

const ALL: Readonly<Partial<Record<Lang, Messages>>> = { en, ur };

/** The words of a language; English where there are none. */
export function messagesOf(lang: Lang): Messages {
  return ALL[lang] ?? en;
}

/** The text of a figure; what is drawn is always "about". */
export function writeFigure(value: LiveValue, lang: Lang): string {
  const messages = messagesOf(lang);
  if ('date' in value) return formatDate(value.date, messages);
  if ('count' in value) return formatNumber(value.count, messages);
  const text = formatFigure(value.figure, messages);
  return value.figure.how === 'drawn' ? `${messages.about} ${text}` : text;
}
