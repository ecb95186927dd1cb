/** Escaping and formatting for SVG, both inline in HTML and as XML files. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML does not allow even escaped: control characters, lone surrogates, U+FFFE and U+FFFF. */
const INVALID_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Escapes text for element content or a quoted attribute. Characters not allowed in XML are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(INVALID_XML, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Serializes attributes, each preceded by a space. Undefined ones are omitted. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`))
    .join('');
}

/** Formats a number with at most `digits` decimals and without redundant zeros: `.5`, `-3`. */
export function compactNumber(value: number, digits = 2): string {
  const text = String(+value.toFixed(digits));
  return text.replace(/^(-?)0\./, '$1.');
}
