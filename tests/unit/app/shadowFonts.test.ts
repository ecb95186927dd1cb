import { expect, it } from 'vitest';
import { prefixFontFamilies } from '../../../src/app/shell/shadowFonts.ts';

it.each([
  [`a{font-family:'Noto Sans',serif}`, `a{font-family:"ECM Noto Sans","Noto Sans",serif}`],
  [
    'a{font:400 1rem/2 Noto Nastaliq Urdu,Noto Sans Arabic,serif}',
    'a{font:400 1rem/2 "ECM Noto Nastaliq Urdu","Noto Nastaliq Urdu","ECM Noto Sans Arabic","Noto Sans Arabic",serif}',
  ],
  [
    `a{--serif:var(--mine,"Source Serif 4",Georgia)}`,
    `a{--serif:var(--mine,"ECM Source Serif 4","Source Serif 4",Georgia)}`,
  ],
  ['a{color:red}', 'a{color:red}'],
])('puts the prefixed family before each of our fonts: %s', (css, prefixed) => {
  expect(prefixFontFamilies(css)).toBe(prefixed);
});
