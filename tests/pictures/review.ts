/** The review page, which shows changed pictures side by side. */

/** A changed picture and its existing versions, `SIDE/NAME.png` next to the page. */
export interface Change {
  readonly name: string;
  readonly sides: readonly Side[];
}

export const SIDES = ['before', 'after', 'difference'] as const;
export type Side = (typeof SIDES)[number];

/** The page as HTML. Names are trusted file names. */
export function reviewHtml(changes: readonly Change[]): string {
  const rows = changes.map(({ name, sides }) => {
    const cells = SIDES.map((side) =>
      sides.includes(side)
        ? `<figure><figcaption>${side}</figcaption><img src="${side}/${name}.png" alt=""></figure>`
        : `<figure><figcaption>no ${side}</figcaption></figure>`,
    );
    return `<section><h2>${name}</h2><div>${cells.join('')}</div></section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pictures that changed</title>
<style>
body { margin: 24px; background: #777; color: #fff; font: 14px/1.4 sans-serif }
div { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 12px }
figure { margin: 0 }
img { max-width: 100%; height: auto }
</style>
<h1>${changes.length} pictures were added, removed or changed</h1>
${rows.join('\n')}
</html>
`;
}
