/**
 * Styles of the components in a shadow root. In the element's code the build turns each component's
 * `import './X.css'` into a call of `addStyles` (`site/adoptedStyles.ts`), in the order of the imports.
 */
const added: string[] = [];
/** No `<style>`: a strict policy of the host would refuse it. */
let sheet: CSSStyleSheet | undefined;
let rewrite = (css: string): string => css;

/** Adds a component's styles, also after the sheet was adopted: some components come later. */
export function addStyles(css: string): void {
  added.push(css);
  sheet?.replaceSync(rewrite(added.join('\n')));
}

/** The one sheet of all elements of a page. `change` is applied to all its text. */
export function sharedSheet(change: (css: string) => string): CSSStyleSheet {
  if (sheet) return sheet;
  rewrite = change;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(rewrite(added.join('\n')));
  return sheet;
}
