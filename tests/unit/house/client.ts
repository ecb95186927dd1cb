/** A Vitest environment: plain Node, but modules are compiled as for a browser, so runes react. */
import type { Environment } from 'vitest/runtime';

const client: Environment = {
  name: 'client',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
};
export default client;
