/** Vite plugin for host pages that extend `Object.prototype`. */
import type { Plugin } from 'vite';

const RUNTIME = '\0rolldown/runtime.js';
const INHERITED = 'for (var name in all)';

/**
 * Rolldown's runtime enumerates inherited properties as exports, and no option prevents it. Restricts it to
 * own properties.
 */
export function plainRuntime(): Plugin {
  return {
    name: 'site:plain-runtime',
    transform(code, id) {
      if (id !== RUNTIME) return undefined;
      if (!code.includes(INHERITED))
        throw new Error(
          `${id}: has no “${INHERITED}”, expected it as in earlier versions; check whether this plugin is still needed`,
        );
      return { code: code.replaceAll(INHERITED, 'for (var name of Object.keys(all))'), map: null };
    },
  };
}
