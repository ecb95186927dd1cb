/** What a host chooses, and what the choice is of. */
import type { View } from '../../../story/view.ts';

export const KINDS = ['frame', 'element', 'picture'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
/** What a picture is made for: wide columns (PNG), or columns of `STEP_PICTURE` (SVG), light or dark. */
export const PICTURES = ['wide', 'narrow', 'dark'] as const;

export interface Choice {
  readonly kind: (typeof KINDS)[number];
  /** From the start, not from this view on. */
  readonly whole: boolean;
  readonly lang: string;
  readonly theme: (typeof THEMES)[number];
  readonly picture: (typeof PICTURES)[number];
  readonly words: boolean;
  /** CSS px; null where the field is empty. */
  readonly height: number | null;
  /** The frame takes the height that it needs, with a script on the host's page. */
  readonly sized: boolean;
  /** This edition for good, not the living story. */
  readonly pinned: boolean;
}

export interface Subject {
  /** Absolute address of the site of living stories, with a slash at its end. */
  readonly site: string;
  readonly version: string;
  /** `integrity` of the edition's scripts by file name; empty where it is not known. */
  readonly integrity: Readonly<Record<string, string>>;
  /** What the frame is called in the host's page: a link whose `target` it is steers it. */
  readonly frame: string;
  readonly story: string;
  readonly title: string;
  /** The site's name. */
  readonly provider: string;
  /** Absolute addresses of the step's pictures that are kept for good; the living ones where they are not known. */
  readonly kept: Readonly<Record<'svg' | 'png', string>> | undefined;
  /** What the picture shows, in words. */
  readonly alt: string;
  readonly view: View;
  /** The step of the view, and the first one. */
  readonly step: string;
  readonly first: string;
}

/** Heights in CSS px that can be chosen, and the one that is given first. */
export const HEIGHT = { least: 320, most: 1200, usual: 560 };

/** The height in whole CSS px, whatever was written into the field. */
export function heightOf({ height }: Pick<Choice, 'height'>): number {
  const asked = height === null || Number.isNaN(height) ? HEIGHT.usual : height;
  return Math.round(Math.min(Math.max(asked, HEIGHT.least), HEIGHT.most));
}

/** What tells one frame of a page from all others, whoever put them there: any six letters and digits. */
export function newSuffix(): string {
  return Math.floor(Math.random() * 36 ** 6)
    .toString(36)
    .padStart(6, '0');
}
