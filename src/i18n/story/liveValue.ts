/** Formats live figures as the card does. Used by the build, which loads all languages at once. */
import type { Lang } from '../../atlas/atlas.ts';
import type { LiveValue } from '../../atlas/figure.ts';
import { pickLanguage } from '../../atlas/localize.ts';
import { en } from '../en.ts';
import { formatDate, formatFigure, formatNumber } from '../format.ts';
import type { Messages } from '../messages.ts';
import { ur } from '../ur.ts';

/** Messages in a language; English is the fallback. */
export function messagesOf(lang: Lang): Messages {
  return pickLanguage({ en, ur }, lang);
}

/** Formats a live value. Figures taken from the drawing are always prefixed with “about”. */
export function formatLiveValue(value: LiveValue, lang: Lang): string {
  const messages = messagesOf(lang);
  if ('date' in value) return formatDate(value.date, messages);
  if ('count' in value) return formatNumber(value.count, messages);
  const text = formatFigure(value.figure, messages);
  return value.figure.how === 'drawn' ? `${messages.about} ${text}` : text;
}
