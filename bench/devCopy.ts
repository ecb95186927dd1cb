/** Runs the dev server on a copy of the repository, so that tests and benchmarks can change files. */
import { spawn } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { root } from '../scripts/install.mjs';

const TREE = ['index.html', 'vite.config.ts', 'package.json', 'LICENSE-CONTENT', 'src', 'data'];

export interface DevCopy {
  /** With a trailing slash. */
  readonly url: string;
  /** Changes a file of the copy and returns a function to restore it. Throws if nothing changes. */
  change(name: string, before: string | RegExp, after: string): Promise<() => Promise<void>>;
  /** Adds a file to the copy. */
  add(name: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts a server on a free port. Rejects with its output if it exits early. */
export async function serveCopy(): Promise<DevCopy> {
  // Inside the repository, so that packages resolve.
  const copy = join(root, '.build', 'dev');
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy, { recursive: true });
  for (const name of TREE) {
    const filter = (path: string) => !path.includes('node_modules');
    await cp(join(root, name), join(copy, name), { recursive: true, filter });
  }
  const start = `
    import { createServer } from 'vite';
    const fs = { allow: [${JSON.stringify(resolve(root))}] };
    const server = await createServer({ server: { port: 0, fs } });
    await server.listen();
    console.log('at ' + server.resolvedUrls.local[0]);`;
  const server = spawn(process.execPath, ['--input-type=module', '-e', start], { cwd: copy });
  const url = await new Promise<string>((done, refuse) => {
    let output = '';
    server.stdout.on('data', (text: Buffer) => {
      output += text.toString();
      const at = /at (http\S+)/.exec(output)?.[1];
      if (at) done(at);
    });
    server.stderr.on('data', (text: Buffer) => (output += text.toString()));
    server.on('exit', () => {
      refuse(new Error(`The dev server exited: ${output}`));
    });
  });
  return {
    url,
    change: async (name, before, after) => {
      const file = join(copy, name);
      const text = await readFile(file, 'utf8');
      const changed = text.replace(before, () => after);
      if (changed === text) throw new Error(`${name}: has no ${String(before)} to replace`);
      await writeFile(file, changed);
      return () => writeFile(file, text);
    },
    add: async (name, text) => {
      await mkdir(dirname(join(copy, name)), { recursive: true });
      await writeFile(join(copy, name), text);
    },
    close: async () => {
      server.kill();
      await rm(copy, { recursive: true, force: true });
    },
  };
}
