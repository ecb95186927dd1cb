/** The article of both baselines: rendered in the browser by one, at build time for the other. */

/** A baseline's content: the same text as our page, and cameras as numbers. */
export interface Article {
  readonly title: string;
  readonly standfirst: string;
  readonly steps: readonly {
    readonly heading: string;
    readonly html: string;
    /** `west,south,east,north` to fit, or `lon,lat,zoom`. */
    readonly look: string;
  }[];
  readonly footer: string;
}

export function articleHtml({ title, standfirst, steps, footer }: Article): string {
  return [
    `<header><h1>${title}</h1><p>${standfirst}</p></header>`,
    ...steps.map(
      ({ heading, html, look }) =>
        `<section data-look="${look}"><h2>${heading}</h2>${html}</section>`,
    ),
    `<footer><p>${footer}</p></footer>`,
  ].join('\n');
}
