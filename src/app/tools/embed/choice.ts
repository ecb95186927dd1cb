/** Options of a snippet, and the view it embeds. */
import type { View } from '../../../story/view.ts';

export const KINDS = ['frame', 'element', 'picture'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
/** Formats of a picture: PNG for wide columns, or SVG for columns of `STEP_PICTURE.width`, light or dark. */
export const PICTURES = ['wide', 'narrow', 'dark'] as const;

export interface Choice {
  readonly kind: (typeof KINDS)[number];
  /** Start at the first step, not at this view. */
  readonly whole: boolean;
  readonly lang: string;
  readonly theme: (typeof THEMES)[number];
  readonly picture: (typeof PICTURES)[number];
  readonly words: boolean;
  /** CSS px; null if the field is empty. */
  readonly height: number | null;
  /** A script on the host page adjusts the height of the frame. */
  readonly autoHeight: boolean;
  /** This edition, not the current story. */
  readonly pinned: boolean;
}

export interface Subject {
  /** Absolute URL of the current site, with a trailing slash. */
  readonly site: string;
  readonly version: string;
  /** `integrity` of the edition's scripts by file name; empty if unknown. */
  readonly integrity: Readonly<Record<string, string>>;
  /** `name` of the frame, which links use as their `target`. */
  readonly frame: string;
  readonly story: string;
  readonly title: string;
  /** The site's name. */
  readonly provider: string;
  /** Absolute URLs of the step's pictures under their hashed names, if known. */
  readonly pinnedPictures: Readonly<Record<'svg' | 'png', string>> | undefined;
  /** Alternative text of the picture. */
  readonly alt: string;
  readonly view: View;
  /** The step of the view, and the first one. */
  readonly step: string;
  readonly first: string;
}

/** Heights in CSS px. */
export const HEIGHT = { min: 320, max: 1200, default: 560 };

/** The height in whole CSS px, clamped to the limits. */
export function heightOf({ height }: Pick<Choice, 'height'>): number {
  const value = height === null || Number.isNaN(height) ? HEIGHT.default : height;
  return Math.round(Math.min(Math.max(value, HEIGHT.min), HEIGHT.max));
}

/** Six random letters and digits, which make the name of a frame unique. */
export function randomSuffix(): string {
  return Math.floor(Math.random() * 36 ** 6)
    .toString(36)
    .padStart(6, '0');
}
