/** Messages of the keyboard shortcuts dialog, loaded when it is first opened. */
import type { Lang } from '../atlas/atlas.ts';
import { pickLanguage } from '../atlas/localize.ts';

export interface KeyboardMessages {
  readonly title: string;
  readonly singleLetterKeys: string;
  readonly rows: readonly (readonly [keys: string, does: string])[];
}

const messagesByLang = {
  en: {
    title: 'Keyboard shortcuts',
    singleLetterKeys: 'Single-letter keys',
    rows: [
      ['Tab', 'move between links'],
      ['Enter', 'on a link: show on the map'],
      ['Esc', 'close the card'],
      ['n · p', 'next or previous step'],
      ['b', 'back to the story'],
      ['l', 'legend and layers'],
      ['← ↑ → ↓', 'on the map: move'],
      ['+ −', 'on the map: zoom'],
      ['?', 'show this list'],
    ],
  },
  ur: {
    title: 'کی بورڈ شارٹ کٹ',
    singleLetterKeys: 'ایک حرف والی کلیدیں',
    rows: [
      ['Tab', 'ایک لنک سے دوسرے پر جائیں'],
      ['Enter', 'لنک پر: نقشے پر دکھائیں'],
      ['Esc', 'کارڈ بند کریں'],
      ['n · p', 'اگلا یا پچھلا حصہ'],
      ['b', 'کہانی پر واپس'],
      ['l', 'علامات اور تہیں'],
      ['← ↑ → ↓', 'نقشے پر: حرکت دیں'],
      ['+ −', 'نقشے پر: قریب یا دور'],
      ['?', 'یہ فہرست دکھائیں'],
    ],
  },
} satisfies Readonly<Record<string, KeyboardMessages>>;

/** Messages in a language; English is the fallback. */
export function keyboardMessages(lang: Lang): KeyboardMessages {
  return pickLanguage<KeyboardMessages>(messagesByLang, lang);
}
