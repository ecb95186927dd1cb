/** Words of the list of keys, loaded when it is first opened. */
import type { Lang } from '../atlas/atlas.ts';

export interface KeyWords {
  readonly title: string;
  readonly letters: string;
  readonly rows: readonly (readonly [keys: string, does: string])[];
}

const words = {
  en: {
    title: 'Keyboard',
    letters: 'Single-letter keys',
    rows: [
      ['Tab', 'from link to link'],
      ['Enter', 'on a link: show it on the map'],
      ['Esc', 'close the card'],
      ['n · p', 'next, previous step'],
      ['b', 'back to the story'],
      ['l', 'legend and layers'],
      ['← ↑ → ↓', 'on the map: move it'],
      ['+ −', 'on the map: zoom'],
      ['?', 'this list'],
    ],
  },
  ur: {
    title: 'کی بورڈ',
    letters: 'ایک حرف والی کلیدیں',
    rows: [
      ['Tab', 'ایک ربط سے اگلے ربط پر'],
      ['Enter', 'ربط پر: نقشے پر دکھائیں'],
      ['Esc', 'کارڈ بند کریں'],
      ['n · p', 'اگلا، پچھلا حصہ'],
      ['b', 'کہانی پر واپس'],
      ['l', 'علامات اور تہیں'],
      ['← ↑ → ↓', 'نقشے پر: اسے ہلائیں'],
      ['+ −', 'نقشے پر: قریب یا دور'],
      ['?', 'یہ فہرست'],
    ],
  },
} satisfies Readonly<Record<string, KeyWords>>;

/** The words in a language; English where it has none. */
export function keyWords(lang: Lang): KeyWords {
  return lang in words ? words[lang as keyof typeof words] : words.en;
}
