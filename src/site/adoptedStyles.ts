/** Vite plugin for the custom element: imported style sheets are adopted by its shadow root. */
import type { Plugin } from 'vite';

const PREFIX = '\0adopted:';
/** Virtual ids end in `.js`, so that Vite does not treat them as CSS. */
const SUFFIX = '.js';

/**
 * Turns `import './X.css'` into a call of `addStyles` with its text. Vite would link the sheet in the head
 * of the host's page, where it does not apply to the shadow root.
 */
export function adoptedStyles(): Plugin {
  return {
    name: 'site:adopted-styles',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'element',
    async resolveId(source, importer, options) {
      if (!source.endsWith('.css') || importer?.startsWith(PREFIX)) return undefined;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && PREFIX + found.id + SUFFIX;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      const sheet = JSON.stringify(`${id.slice(PREFIX.length, -SUFFIX.length)}?inline`);
      return `import css from ${sheet};\nimport { addStyles } from '/src/app/shell/styles.ts';\naddStyles(css);`;
    },
  };
}
