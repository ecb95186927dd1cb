/** Placed labels as SVG text, for pages that load the fonts. */
import type { LabelStyle } from '../cartography/style.ts';
import { attributes, escapeXml, compactNumber } from './escape.ts';
import type { LabelLine } from './block.ts';
import { stateClasses, styleClass } from './classes.ts';
import type { PlacedBlock } from './labels.ts';

/** Renders the labels of a style as one group, empty if there are none. `ids` adds `data-id` attributes. */
export function renderLabels(
  style: LabelStyle,
  labels: readonly PlacedBlock[],
  lang: string,
  ids = false,
): string {
  const [first] = labels;
  if (!first) return '';
  const texts = labels.flatMap((label) =>
    label.lines.map((line) => renderLine(label, line, lang, ids)),
  );
  return `<g${attributes({
    class: styleClass(style),
    'font-size': `${compactNumber(first.size)}em`,
    'letter-spacing': first.spacing > 0 ? `${compactNumber(first.spacing)}em` : undefined,
  })}>${texts.join('')}</g>`;
}

function renderLine(label: PlacedBlock, line: LabelLine, lang: string, ids: boolean): string {
  const [x, y] = [compactNumber(label.at[0], 1), compactNumber(label.at[1], 1)];
  // Compensates for the spacing after the last letter in centered text.
  const shift = line.anchor === 'middle' ? label.spacing / 2 : 0;
  const ems = (value: number) =>
    value === 0 ? undefined : `${compactNumber(value / line.scale, 3)}em`;
  const place =
    label.turn === 0
      ? { x, y }
      : { transform: `translate(${x} ${y})rotate(${compactNumber(label.turn, 1)})` };
  return `<text${attributes({
    'data-id': ids ? label.drawn.feature.id : undefined,
    class: classes(label, line),
    ...place,
    dx: ems(line.x + (line.rtl ? -shift : shift)),
    dy: ems(line.y),
    'font-size': line.scale === 1 ? undefined : `${compactNumber(line.scale)}em`,
    lang: line.lang === lang ? undefined : line.lang,
  })}>${escapeXml(line.text)}</text>`;
}

function classes({ style, drawn }: PlacedBlock, { anchor, rtl }: LabelLine): string | undefined {
  const end = anchor === (rtl ? 'left' : 'right');
  const names = [
    anchor === 'middle' ? 'mid' : end ? 'end' : '',
    rtl ? 'rtl' : '',
    stateClasses(style, drawn.state),
  ];
  return names.filter((name) => name !== '').join(' ') || undefined;
}
