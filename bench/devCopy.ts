/** Runs the dev server on a copy of the repository, so that tests and benchmarks can change files. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { root } from '../scripts/install.mjs';
import { copyTree, type TreeCopy } from '../tests/unit/tooling/copyTree.ts';

const TREE = ['index.html', 'vite.config.ts', 'package.json', 'LICENSE-CONTENT', 'src', 'data'];

export interface DevCopy extends Pick<TreeCopy, 'change' | 'add'> {
  /** With a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server on a free port. Rejects with its output if it exits early. */
export async function serveCopy(): Promise<DevCopy> {
  const copy = await copyTree('dev', TREE);
  const start = `
    import { createServer } from 'vite';
    const fs = { allow: [${JSON.stringify(resolve(root))}] };
    const server = await createServer({ server: { port: 0, fs } });
    await server.listen();
    console.log('at ' + server.resolvedUrls.local[0]);`;
  const server = spawn(process.execPath, ['--input-type=module', '-e', start], {
    cwd: copy.folder,
  });
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
    change: copy.change,
    add: copy.add,
    close: async () => {
      server.kill();
      await copy.remove();
    },
  };
}
