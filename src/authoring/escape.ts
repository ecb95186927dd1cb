/** Text made harmless, and characters that no text should have. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Controls, the replacement character, what turns the direction of what follows, letters that are tags. */
const INVISIBLE = /[^\P{Cc}\n\r\t]|[\u202A-\u202E\u2066-\u2069\uFFFD\u{E0000}-\u{E007F}]/u;
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'gu');

/**
 * The text with `& < > " '` escaped, for content and for quoted attributes. What `checkText` refuses is
 * left out, for those who go on after a refusal.
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark).replace(EVERY_INVISIBLE, '');
}

/** Reports the first character that nobody sees and that breaks or disguises a text. */
export function checkText(text: string, report: (message: string) => void): void {
  const found = INVISIBLE.exec(text)?.[0];
  if (found === undefined) return;
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const why = code === 'FFFD' ? 'is the file saved as UTF-8?' : 'remove it';
  report(`there is an invisible or broken character (U+${code}) in the text; ${why}`);
}
