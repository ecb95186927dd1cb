/** The style of pages on paper: a sheet of its own, so that no first view waits for it. */
import { createHash } from 'node:crypto';
import handout from '../app/css/handout.css?inline';
import print from '../app/css/print.css?inline';
import { shortHash, type PlainFile } from './files.ts';

/** Text of the sheet. */
export const printCss = print + handout;
const hash = shortHash(createHash('sha256').update(printCss));

/** Path of the sheet below the root. */
export const PRINT_SHEET = `assets/print-${hash}.css`;

export const printFile: PlainFile = [PRINT_SHEET, () => printCss];
