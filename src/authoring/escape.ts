/** HTML escaping, and characters that no text may contain. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters, the replacement character, bidirectional overrides and tag characters. */
const INVISIBLE = /[^\P{Cc}\n\r\t]|[\u202A-\u202E\u2066-\u2069\uFFFD\u{E0000}-\u{E007F}]/u;
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
  const found = INVISIBLE.exec(text)?.[0];
  if (found === undefined) return;
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const why = code === 'FFFD' ? 'is the file saved as UTF-8?' : 'remove it';
  report(`there is an invisible or broken character (U+${code}) in the text; ${why}`);
}
