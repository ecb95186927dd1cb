/** HTML escaping, and characters that no text may contain. */
import { describeInvisible, INVISIBLE } from '../atlas/schema/values.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'gu');

/**
 * Escapes `& < > " '` for content and quoted attributes. Removes the characters that `checkCharacters`
 * reports.
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark).replace(EVERY_INVISIBLE, '');
}

/** Reports the first invisible character that breaks or disguises a text. */
export function checkCharacters(text: string, report: (message: string) => void): void {
  if (INVISIBLE.test(text)) report(describeInvisible(text));
}
