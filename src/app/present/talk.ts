/** What a story is presented with, beside the story itself: what the build writes beside its page as `present.json`. */

import type { Camera } from '../../geo/camera.ts';

/** Where the map lies in the picture of a step, in px of the picture, and what it shows. */
export interface PictureMap {
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly camera: Camera;
}

/** What belongs to the slide of a step. */
export interface SlideText {
  /** Safe HTML: the author's words for the slide, else the first sentences of the step. */
  readonly words: string;
  /** Whether the words stand without the step's heading. */
  readonly alone?: true;
  /** The presenter's note, safe HTML. */
  readonly note?: string;
  /** Minutes that the step may take. */
  readonly minutes?: number;
  readonly map: PictureMap;
}

/** Where the story is read, for those in the room. */
export interface TalkAddress {
  readonly url: string;
  /** The same as a QR code: its width and height in modules, and a path over what is dark. */
  readonly code: { readonly size: number; readonly path: string };
}

export interface Talk {
  /** By id of the step. */
  readonly slides: Readonly<Record<string, SlideText>>;
  /** Only where the build knows the site's address. */
  readonly address?: TalkAddress;
}

/** The talk of a story: the file beside its page. Throws if it does not come. */
export async function loadTalk(root: string, story: string, lang: string): Promise<Talk> {
  const address = `${root}${story}/${lang}/present.json`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
  return (await response.json()) as Talk;
}
