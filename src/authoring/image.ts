/** Images of a story: detects format and size from the first bytes. Build only. */
import { readSvg } from './svg.ts';

/** Size of an image in CSS px. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** An image with the bytes to publish; an SVG is serialized again from its sanitized tree. */
export interface LoadedImage extends ImageSize {
  readonly bytes: Uint8Array;
}

/** Why an image is refused. */
export interface ImageIssue {
  readonly issue: string;
}

const EXTENSION = /\.(png|jpe?g|webp|svg)$/;

/** Whether a name is that of an image in the story's folder: no path, and a known extension. */
export function isImageName(name: string): boolean {
  return EXTENSION.test(name) && /^[\w][\w.-]*$/.test(name);
}

/** Reads an image. Its bytes must match the extension of its name. */
export function readImage(name: string, bytes: Uint8Array): LoadedImage | ImageIssue {
  const [, extension = ''] = EXTENSION.exec(name) ?? [];
  const kind = extension === 'jpg' ? 'jpeg' : extension;
  if (kind === 'svg') return readSvg(bytes);
  const detected = detectFormat(bytes);
  if (detected !== kind)
    return {
      issue: `${name} is ${detected === undefined ? 'not an image' : `a ${detected}`}, judging by its bytes`,
    };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = { png: readPngSize, jpeg: readJpegSize, webp: readWebpSize }[detected](view);
  return size && size.width > 0 && size.height > 0
    ? { ...size, bytes }
    : { issue: `the size of ${name} cannot be read; is the file complete?` };
}

function detectFormat(bytes: Uint8Array): 'png' | 'jpeg' | 'webp' | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'png';
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg';
  return /^RIFF[^]{4}WEBPVP8[ LX]/.test(head) ? 'webp' : undefined;
}

/** Reads the size from the IHDR chunk, which comes first. */
function readPngSize(view: DataView): ImageSize | undefined {
  return view.byteLength < 24
    ? undefined
    : { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Reads the size from the first frame header; fill bytes are skipped. */
function readJpegSize(view: DataView): ImageSize | undefined {
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

/** Reads the size from the first chunk: lossy, lossless or extended. */
function readWebpSize(view: DataView): ImageSize | undefined {
  if (view.byteLength < 30) return undefined;
  const kind = String.fromCharCode(view.getUint8(15));
  if (kind === 'X') {
    const readUint24 = (at: number): number =>
      view.getUint16(at, true) + view.getUint8(at + 2) * 65536;
    return { width: readUint24(24) + 1, height: readUint24(27) + 1 };
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
