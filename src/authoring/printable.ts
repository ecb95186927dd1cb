/** Text of strangers in a terminal or a log: what would steer it is shown, and steers nothing. */

/** Controls (line ends among them), separators of lines, what turns the direction, tags, halves of letters. */
const UNSEEN =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu;
/** How a line tells a CI service what to do: `::error …`, `##[group]`, `##vso[…]`. */
const COMMAND = /^\s*::|##(?=\w*\[)/g;

/** One line of text with its control characters as escapes, `\u001b`, which JSON reads back. */
export function printable(line: string): string {
  return line.replace(UNSEEN, escape).replace(COMMAND, escape);
}

/** The same for a text whose line ends are its writer's own. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

function escape(found: string): string {
  return Array.from({ length: found.length }, (_, i) => found.charCodeAt(i))
    .map((code) => `\\u${code.toString(16).padStart(4, '0')}`)
    .join('');
}
