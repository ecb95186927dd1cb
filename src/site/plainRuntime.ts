/** Vite's plugin for pages whose host has added to the prototypes of objects. */
import type { Plugin } from 'vite';

const RUNTIME = '\0rolldown/runtime.js';
const INHERITED = 'for (var name in all)';

/** The bundler's own code takes what an object inherits for exports; with this it takes only its own names. */
export function plainRuntime(): Plugin {
  return {
    name: 'site:plain-runtime',
    transform(code, id) {
      if (id !== RUNTIME) return undefined;
      if (!code.includes(INHERITED))
        throw new Error(
          `${id}: there is no “${INHERITED}” any more; see whether it still inherits`,
        );
      return { code: code.replaceAll(INHERITED, 'for (var name of Object.keys(all))'), map: null };
    },
  };
}
