/** Named colours with the same keys in the same order for each theme: the only source of map colours. */
import type { Theme } from '../story/scene.ts';

const light = {
  paper: '#FBF8F2',
  ink: '#211F1B',
  muted: '#665F54',
  rule: '#DED6C7',
  land: '#EFE9DC',
  focus: '#F8F4EA',
  stress: '#F3E7CC',
  water: '#C4D9E2',
  river: '#9CBECD',
  riverLabel: '#3A6B82',
  border: '#7F7462',
  borderStrong: '#5B5245',
  label: '#3A352D',
  labelQuiet: '#665F54',
  halo: '#FBF8F2',
  dc: '#B3261E',
  ac: '#B4580F',
  grid: '#6F685C',
  corridor: '#0A6B66',
  generation: '#2A68A8',
  context: '#6A4C93',
  shade: '#4A4334',
  light: '#FFFFFF',
} as const;

/** Name of a colour, which each theme defines. */
export type ColorName = keyof typeof light;
export type Palette = Readonly<Record<ColorName, string>>;

const dark: Palette = {
  paper: '#14181D',
  ink: '#EDE8DD',
  muted: '#A39C8F',
  rule: '#2C333B',
  land: '#1B2127',
  focus: '#222A32',
  stress: '#333326',
  water: '#0F1E29',
  river: '#2B5266',
  riverLabel: '#7FA9BD',
  border: '#76808A',
  borderStrong: '#A9B2BA',
  label: '#D8D2C6',
  labelQuiet: '#A39C8F',
  halo: '#14181D',
  dc: '#FF7A66',
  ac: '#FFB15E',
  grid: '#8E99A3',
  corridor: '#45C9BF',
  generation: '#7FB8F2',
  context: '#C3A6EA',
  shade: '#05080B',
  light: '#5B6670',
};

export const palettes: Readonly<Record<Theme, Palette>> = { light, dark };

/** A colour of the theme that a page is in. */
export function cssColor(name: ColorName): string {
  return `var(${propertyName(name)})`;
}

/** The colours of the theme that a page is in, also after it changes. */
export const pagePalette = Object.fromEntries(
  Object.keys(light).map((name) => [name, cssColor(name as ColorName)]),
) as Palette;

/** The palette as declarations of CSS custom properties (`--dc: …`). */
export function customProperties(theme: Theme): string {
  return Object.entries(palettes[theme])
    .map(([name, value]) => `${propertyName(name)}:${value}`)
    .join(';');
}

function propertyName(name: string): string {
  return `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
}
