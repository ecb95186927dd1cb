/** A story's links → attributes of `<a>`. Build only. */
import { readAddress } from './address.ts';
import { escapeHtml } from './escape.ts';
import { nearest, type Hints } from './problem.ts';

/** What map links may point at, and which tone each takes (its colour is the look's). */
export interface MapLinks {
  readonly ids: readonly string[];
  knows(id: string): { readonly tone: string } | undefined;
}

/** What making links needs, and where it notes what it meets. */
export interface LinkPress {
  readonly links: MapLinks;
  /** Ids linked so far, in order, each once. */
  readonly mentions: Set<string>;
  /** Reports at an offset of the Markdown text. */
  report(offset: number, message: string, hints?: Hints): void;
}

/** The attributes of a link, escaped; undefined, after a report, if its address is refused. */
export function linkAttributes(url: string, offset: number, press: LinkPress): string | undefined {
  const address = readAddress(url);
  switch (address.kind) {
    case 'refused': {
      const expected = 'https:, mailto:, map: or a relative address';
      press.report(offset, address.why, { expected });
      return undefined;
    }
    case 'web':
      return `href="${escapeHtml(address.href)}" rel="noopener"`;
    case 'mail':
    case 'relative':
      return `href="${escapeHtml(address.href)}"`;
    case 'map':
      return mapLinkAttributes(address.id, offset, press);
  }
}

/** A permalink to the feature's entry in the page, usable without script, with hooks for it. */
function mapLinkAttributes(id: string, offset: number, press: LinkPress): string | undefined {
  const known = press.links.knows(id);
  if (known === undefined) {
    const suggestion = nearest(id, press.links.ids);
    press.report(offset, `there is nothing called \`${id}\` on the map`, { suggestion });
    return undefined;
  }
  press.mentions.add(id);
  const safe = escapeHtml(id);
  return `href="#focus=${safe}" data-feature="${safe}" data-tone="${escapeHtml(known.tone)}"`;
}
