/** What a live figure in a story's words gives. `content/` asks the atlas, `i18n/` writes it. */
import type { Figure } from './atlas.ts';

/** A number with its unit, a bare count, or a day, month or year (ISO). */
export type LiveValue =
  { readonly figure: Figure } | { readonly count: number } | { readonly date: string };
