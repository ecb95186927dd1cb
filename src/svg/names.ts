/** What a label says: the name in the reader's language, at close zoom the local one beneath. */
import type { FeatureProperties, Lang } from '../atlas/atlas.ts';
import type { LabelStyle } from '../cartography/style.ts';

/** Languages whose script joins its letters, which must not be set wide. */
const JOINED = ['ar', 'fa', 'ps', 'ur', 'ug'];
/** The live map cannot draw this language's letters, so neither does the drawn one. */
const UNDRAWN = 'ps';
/** Space between the letters of wide-set names, in ems. */
const WIDE = 0.18;

export interface Name {
  readonly text: string;
  readonly lang: Lang;
}

/** The name, and the local one if it is wanted at this zoom and differs. */
export function namesOf(
  { names, label, local }: Pick<FeatureProperties, 'names' | 'label' | 'local'>,
  style: LabelStyle,
  lang: Lang,
  zoom: number,
): readonly [name: Name, local?: Name] {
  const words = (style.says && label) ?? names;
  const own = words[lang];
  const name = own === undefined ? { text: words.en, lang: 'en' } : { text: own, lang };
  const shown = style.spaced ? { ...name, text: name.text.toLocaleUpperCase(name.lang) } : name;
  const close = style.localFrom !== undefined && zoom >= style.localFrom;
  if (!close || local === undefined || local === lang || local === UNDRAWN) return [shown];
  const beneath = names[local];
  return beneath === undefined || beneath === name.text
    ? [shown]
    : [shown, { text: beneath, lang: local }];
}

/** Space between letters in ems. */
export function spacing(style: LabelStyle, lang: Lang): number {
  return style.spaced && !JOINED.includes(lang.split('-')[0] ?? '') ? WIDE : 0;
}

/** Whether a text runs from right to left, by its first letter that says so. */
export function rightToLeft(text: string): boolean {
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
}
