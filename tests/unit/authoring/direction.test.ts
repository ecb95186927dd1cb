import { describe, expect, it } from 'vitest';
import { isLang } from '../../../src/atlas/schema/values.ts';
import { direction } from '../../../src/authoring/direction.ts';

describe('direction', () => {
  it.each([
    'ar',
    'fa',
    'ur',
    'ps',
    'he',
    'yi',
    'dv',
    'sd',
    'ug',
    'ckb',
    'uz-Arab',
    'pa-PK',
    'ur-PK',
  ])('is rtl for %s', (lang) => expect(direction(lang)).toBe('rtl'));

  it.each(['en', 'ru', 'tg', 'ky', 'uz', 'zh', 'hi', 'ku', 'pa', 'ur-Latn', 'xx', 'nonsense!', ''])(
    'is ltr for %s',
    (lang) => expect(direction(lang)).toBe('ltr'),
  );
});

describe('isLang', () => {
  it.each(['en', 'ur', 'ckb', 'uz-Arab', 'pt-BR'])('accepts %s', (tag) => {
    expect(isLang(tag)).toBe(true);
  });

  it.each(['', 'EN', 'english', 'README', 'en_GB', 'uz-arab', 'e', 'notes'])(
    'refuses %s',
    (tag) => {
      expect(isLang(tag)).toBe(false);
    },
  );
});
