/** Pictures of a story: what kind a file is and how large, by its first bytes. Build only. */
import { readSvg } from './svg.ts';

/** A picture that may be shown. Width and height in CSS px. */
export interface ImageFile {
  readonly width: number;
  readonly height: number;
}

/** The same with the bytes that are published: a drawing's are written anew. */
export interface Picture extends ImageFile {
  readonly bytes: Uint8Array;
}

/** Why a file is no picture that may be shown. */
export interface ImageFault {
  readonly fault: string;
}

const EXTENSION = /\.(png|jpe?g|webp|svg)$/;

/** Whether a name is that of a picture in the story's folder: no path, and an ending that is known. */
export function isImageName(name: string): boolean {
  return EXTENSION.test(name) && /^[\w][\w.-]*$/.test(name);
}

/** Looks into a picture. Its bytes must be what its name says. */
export function readImage(name: string, bytes: Uint8Array): Picture | ImageFault {
  const [, ending = ''] = EXTENSION.exec(name) ?? [];
  const kind = ending === 'jpg' ? 'jpeg' : ending;
  if (kind === 'svg') return readSvg(bytes);
  const found = kindOf(bytes);
  if (found !== kind)
    return {
      fault: `${name} is ${found === undefined ? 'no picture' : `a ${found}`}, by its bytes`,
    };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = { png: sizeOfPng, jpeg: sizeOfJpeg, webp: sizeOfWebp }[found](view);
  return size && size.width > 0 && size.height > 0
    ? { ...size, bytes }
    : { fault: `${name} does not say how large it is; is it whole?` };
}

function kindOf(bytes: Uint8Array): 'png' | 'jpeg' | 'webp' | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'png';
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg';
  return /^RIFF[^]{4}WEBPVP8[ LX]/.test(head) ? 'webp' : undefined;
}

/** The IHDR chunk comes first. */
function sizeOfPng(view: DataView): ImageFile | undefined {
  return view.byteLength < 24
    ? undefined
    : { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The first frame header among the segments; markers without a length are stepped over. */
function sizeOfJpeg(view: DataView): ImageFile | undefined {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** Lossy, lossless or extended, by the first chunk. */
function sizeOfWebp(view: DataView): ImageFile | undefined {
  if (view.byteLength < 30) return undefined;
  const kind = String.fromCharCode(view.getUint8(15));
  if (kind === 'X') {
    const three = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65536;
    return { width: three(24) + 1, height: three(27) + 1 };
  }
  if (kind === 'L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return {
    width: view.getUint16(26, true) & 0x3fff,
    height: view.getUint16(28, true) & 0x3fff,
  };
}
