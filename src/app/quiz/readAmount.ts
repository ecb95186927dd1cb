/**
 * Reads a non-negative number in Latin, Arabic or Persian digits, with optional thousands separators.
 * Returns undefined for anything else.
 */
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
