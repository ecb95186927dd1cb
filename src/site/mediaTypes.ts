/** Media types by file extension, for our servers and packages. `scripts/serve.mjs` reads the same table. */
import types from './mediaTypes.json' with { type: 'json' };

export const MEDIA_TYPES: Readonly<Record<string, string>> = types;
