/** Placed labels as SVG text, for pages that have the fonts. */
import type { LabelStyle } from '../cartography/style.ts';
import { attributes, escape, short } from './escape.ts';
import type { Line } from './block.ts';
import { stateClasses, styleClass } from './classes.ts';
import type { Label } from './labels.ts';

/** One group for all labels of a style; `lang` is the picture's, `ids` says what each names. Empty if there are none. */
export function labelGroup(
  style: LabelStyle,
  labels: readonly Label[],
  lang: string,
  ids = false,
): string {
  const [first] = labels;
  if (!first) return '';
  const texts = labels.flatMap((label) => label.lines.map((line) => text(label, line, lang, ids)));
  return `<g${attributes({
    class: styleClass(style),
    'font-size': `${short(first.size)}em`,
    'letter-spacing': first.spacing > 0 ? `${short(first.spacing)}em` : undefined,
  })}>${texts.join('')}</g>`;
}

function text(label: Label, line: Line, lang: string, ids: boolean): string {
  const [x, y] = [short(label.at[0], 1), short(label.at[1], 1)];
  // Space after the last letter would move what is centred.
  const shift = line.anchor === 'middle' ? label.spacing / 2 : 0;
  const ems = (value: number) => (value === 0 ? undefined : `${short(value / line.scale, 3)}em`);
  const place =
    label.turn === 0
      ? { x, y }
      : { transform: `translate(${x} ${y})rotate(${short(label.turn, 1)})` };
  return `<text${attributes({
    'data-id': ids ? label.drawn.feature.id : undefined,
    class: classes(label, line),
    ...place,
    dx: ems(line.x + (line.rtl ? -shift : shift)),
    dy: ems(line.y),
    'font-size': line.scale === 1 ? undefined : `${short(line.scale)}em`,
    lang: line.lang === lang ? undefined : line.lang,
  })}>${escape(line.text)}</text>`;
}

function classes({ style, drawn }: Label, { anchor, rtl }: Line): string | undefined {
  const end = anchor === (rtl ? 'left' : 'right');
  const names = [
    anchor === 'middle' ? 'mid' : end ? 'end' : '',
    rtl ? 'rtl' : '',
    stateClasses(style, drawn.state),
  ];
  return names.filter((name) => name !== '').join(' ') || undefined;
}
