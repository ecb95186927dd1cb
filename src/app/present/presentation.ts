/** The data of a presentation, which the build writes next to the story's page as `present.json`. */

import type { Camera } from '../../geo/camera.ts';

/** Position of the map in the picture of a step, in px of the picture, and its camera. */
export interface PictureMap {
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly camera: Camera;
}

/** The content of a step's slide. */
export interface SlideContent {
  /** Safe HTML: the author's text for the slide, else the first sentences of the step. */
  readonly words: string;
  /** Whether the slide has no heading. */
  readonly alone?: true;
  /** The speaker's note, safe HTML. */
  readonly note?: string;
  /** Planned duration of the step. */
  readonly minutes?: number;
  readonly map: PictureMap;
}

/** The URL of the story, for the audience. */
export interface StoryAddress {
  readonly url: string;
  /** The URL as a QR code: side length in modules, and a path over the dark modules. */
  readonly code: { readonly size: number; readonly path: string };
}

export interface Presentation {
  /** By id of the step. */
  readonly slides: Readonly<Record<string, SlideContent>>;
  /** Only where the build knows the site's URL. */
  readonly address?: StoryAddress;
}

/** Loads `present.json` of a story. Rejects if the server does not return it. */
export async function loadPresentation(
  root: string,
  story: string,
  lang: string,
): Promise<Presentation> {
  const address = `${root}${story}/${lang}/present.json`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
  return (await response.json()) as Presentation;
}
