/** WCAG 2.2 contrast ratio of two colours: 1 (none) … 21 (black on white). */
export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [r = NaN, g = NaN, b = NaN] = (/^#(..)(..)(..)$/.exec(hex) ?? [])
    .slice(1)
    .map((channel) => linear(Number.parseInt(channel, 16) / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(share: number): number {
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
