/** The article as both rivals show it; in one the browser makes it, in the other the bench. */

/** What a rival knows of the story: the same words as our page's, cameras as numbers. */
export interface Words {
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

export function articleHtml({ title, standfirst, steps, footer }: Words): string {
  return [
    `<header><h1>${title}</h1><p>${standfirst}</p></header>`,
    ...steps.map(
      ({ heading, html, look }) =>
        `<section data-look="${look}"><h2>${heading}</h2>${html}</section>`,
    ),
    `<footer><p>${footer}</p></footer>`,
  ].join('\n');
}
