/** Makes untrusted text safe to print in a terminal or a CI log. */

/** Control characters (including line ends), line separators, bidirectional controls, tags, lone surrogates. */
const CONTROLS =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu;
/** Commands to CI services: `::error …`, `##[group]`, `##vso[…]`. */
const COMMAND = /^\s*::|##(?=\w*\[)/g;

/** One line of text with control characters as JSON escapes, such as `\u001b`. */
export function printable(line: string): string {
  return line.replace(CONTROLS, escape).replace(COMMAND, escape);
}

/** The same for a text of several lines, whose line ends are trusted. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

function escape(found: string): string {
  return Array.from({ length: found.length }, (_, i) => found.charCodeAt(i))
    .map((code) => `\\u${code.toString(16).padStart(4, '0')}`)
    .join('');
}
