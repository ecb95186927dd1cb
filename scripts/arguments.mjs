/** Reads the arguments of our commands with Node's parser. Needs no packages, like install.mjs. */
import { parseArgs } from 'node:util';
import { fail } from './install.mjs';

/**
 * Parses the arguments of this process strictly. Throws an error that says what is wrong and ends with the
 * usage.
 * @param {import('./arguments.mjs').Command} command
 */
export function readArguments({ usage, options = {}, allowPositionals = false }) {
  const { tokens } = parseArgs({ options, strict: false, tokens: true });
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const unknown = given.find(({ name }) => !Object.hasOwn(options, name));
  try {
    if (unknown) throw new Error(`There is no option \`${unknown.rawName}\``);
    return parseArgs({ options, allowPositionals });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`${message.replaceAll('\n', ' ').replace(/\.$/, '')}. Usage: ${usage}`, {
      cause: error,
    });
  }
}

/**
 * Like `readArguments`, but prints the error and exits with code 1.
 * @param {import('./arguments.mjs').Command} command
 */
export function readArgumentsOrExit(command) {
  try {
    return readArguments(command);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
