/** The page on which the pictures that changed are looked at, side by side. */

/** A picture of a run, and which of its sides there are: `SIDE/NAME.png` beside the page. */
export interface Change {
  readonly name: string;
  readonly sides: readonly Side[];
}

export const SIDES = ['before', 'after', 'difference'] as const;
export type Side = (typeof SIDES)[number];

/** The page as HTML. Names are those of files of ours. */
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
<h1>${changes.length} pictures are new, gone or changed</h1>
${rows.join('\n')}
</html>
`;
}
