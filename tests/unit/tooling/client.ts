/** A Vitest environment: plain Node, with modules compiled for the browser so that runes are reactive. */
import type { Environment } from 'vitest/runtime';

const client: Environment = {
  name: 'client',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
};
export default client;
