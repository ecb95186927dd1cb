/** Numbers as readers type them. */

/** Of 0 or more, in the digits of any script here, with or without marks between thousands; else undefined. */
export function readAmount(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/٫/g, '.')
    .replace(/[\s٬’']/g, '')
    .replace(/[,،](?=\d{3}(?!\d))/g, '')
    .replace(/[,،]/, '.');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
