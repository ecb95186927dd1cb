/** Text made safe to stand in SVG, in HTML as well as in a file of its own. */

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML forbids even when escaped: control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text for an element's content or a quoted attribute. What XML cannot say is left out. */
export function escape(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => NAMED[character] ?? '');
}

/** Attributes as text, each with a space before it; what is undefined is left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escape(String(value))}"`))
    .join('');
}

/** A number with at most this many decimals, without a zero that says nothing: `.5`, `-3`. */
export function short(value: number, digits = 2): string {
  const text = String(+value.toFixed(digits));
  return text.replace(/^(-?)0\./, '$1.');
}
