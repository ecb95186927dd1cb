/**
 * Component styles in shadow roots. In the element's code the build turns each `import './X.css'` into a
 * call of `addStyles` (`site/adoptedStyles.ts`), in import order.
 */
const added: string[] = [];
/** A constructed sheet, since a strict CSP of the host page blocks `<style>`. */
let sheet: CSSStyleSheet | undefined;
let rewrite = (css: string): string => css;

/** Adds the styles of a component; those of lazy components after the sheet was adopted. */
export function addStyles(css: string): void {
  added.push(css);
  sheet?.replaceSync(rewrite(added.join('\n')));
}

/** The sheet that all elements on a page share. The first `transform` applies to its whole text. */
export function sharedSheet(transform: (css: string) => string): CSSStyleSheet {
  if (sheet) return sheet;
  rewrite = transform;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(rewrite(added.join('\n')));
  return sheet;
}
