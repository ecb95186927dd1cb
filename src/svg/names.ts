/** Texts of a label: the name in the reader's language, and at high zoom the local name below. */
import type { FeatureProperties, Lang } from '../atlas/atlas.ts';
import { isCursive } from '../cartography/labels.ts';
import type { LabelStyle } from '../cartography/style.ts';

/** The live map cannot render this language's letters, so the static map does not either. */
const UNSUPPORTED_LANG = 'ps';
/** Letter spacing of `letterSpaced` labels, in ems. */
const LETTER_SPACING = 0.18;

export interface LabelName {
  readonly text: string;
  readonly lang: Lang;
}

/** The name, and the local name if it differs and is shown at this zoom. */
export function labelNames(
  { names, label, local }: Pick<FeatureProperties, 'names' | 'label' | 'local'>,
  style: LabelStyle,
  lang: Lang,
  zoom: number,
): readonly [name: LabelName, local?: LabelName] {
  const texts = (style.textField && label) ?? names;
  const translated = texts[lang];
  const name =
    translated === undefined ? { text: texts.en, lang: 'en' } : { text: translated, lang };
  const shown = style.letterSpaced
    ? { ...name, text: name.text.toLocaleUpperCase(name.lang) }
    : name;
  const showsLocal = style.localFrom !== undefined && zoom >= style.localFrom;
  if (!showsLocal || local === undefined || local === lang || local === UNSUPPORTED_LANG)
    return [shown];
  const localName = names[local];
  return localName === undefined || localName === name.text
    ? [shown]
    : [shown, { text: localName, lang: local }];
}

/** Letter spacing of a label in ems. */
export function letterSpacing(style: LabelStyle, lang: Lang): number {
  return style.letterSpaced && !isCursive(lang) ? LETTER_SPACING : 0;
}

/** Whether a text runs from right to left, by its first letter. */
export function isRightToLeft(text: string): boolean {
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
}
