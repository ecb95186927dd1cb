/** Print styles as a separate sheet, so that they do not delay the first paint. */
import { createHash } from 'node:crypto';
import handout from '../app/css/handout.css?inline';
import print from '../app/css/print.css?inline';
import { shortHash, type PlainFile } from './files.ts';

/** Text of the print sheet. */
export const printCss = print + handout;
const hash = shortHash(createHash('sha256').update(printCss));

/** Path of the print sheet below the root. */
export const PRINT_STYLESHEET = `assets/print-${hash}.css`;

export const printFile: PlainFile = [PRINT_STYLESHEET, () => printCss];
