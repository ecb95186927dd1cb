/** Text made harmless, and characters that no text should have. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters, the replacement character and those that turn the direction of what follows. */
const INVISIBLE = /[^\P{Cc}\n\r\t]|[\u202A-\u202E\uFFFD]/u;

/** The text with `& < > " '` escaped, for content and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);
}

/** Reports the first character that nobody sees and that breaks or disguises a text. */
export function checkText(text: string, report: (message: string) => void): void {
  const found = INVISIBLE.exec(text)?.[0];
  if (found === undefined) return;
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const why = code === 'FFFD' ? 'is the file saved as UTF-8?' : 'remove it';
  report(`there is an invisible or broken character (U+${code}) in the text; ${why}`);
}
