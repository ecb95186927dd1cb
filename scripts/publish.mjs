/**
 * `npm run publish:site -- <folder>`: puts `dist/` where a host serves it from. What the site no longer
 * has is removed there, but `v/` is only added to: an edition that is out stays as it was.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Throws a sentence, and has written nothing, if there is no built site, if the target lies in it, or
 * if an edition of this number is out already with other contents.
 * @param {string} dist
 * @param {string} target
 * @returns {{ written: number, removed: number }}
 */
export function publish(dist, target) {
  const [from, to] = [resolve(dist), resolve(target)];
  if (!existsSync(join(from, 'index.html')))
    throw new Error(`${dist}: there is no built site, expected index.html; run npm run build`);
  if (to === from || to.startsWith(from + sep) || from.startsWith(to + sep))
    throw new Error(`${target}: expected a folder outside ${dist}`);
  const files = filesIn(from);
  const there = existsSync(to) ? filesIn(to) : [];
  for (const edition of editions(files)) {
    const old = there.filter((file) => file.startsWith(edition));
    const now = files.filter((file) => file.startsWith(edition));
    const other = [...new Set([...old, ...now])].find((file) => old.length > 0 && differs(file));
    if (other !== undefined)
      throw new Error(
        `${join(target, other)}: this edition is out and would change; give package.json a new version`,
      );
  }
  const gone = there.filter((file) => !file.startsWith('v/') && !files.includes(file));
  for (const file of gone) rmSync(join(to, file));
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(from, file), join(to, file));
  }
  return { written: files.length, removed: gone.length };

  function differs(/** @type {string} */ file) {
    return digest(join(from, file)) !== digest(join(to, file));
  }
}

/** Folders of whole editions, `v/1.2.3/`: these never change. */
function editions(/** @type {string[]} */ files) {
  return new Set(files.flatMap((file) => /^v\/\d+\.\d+\.\d+\//.exec(file)?.[0] ?? []));
}

function digest(/** @type {string} */ file) {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : '';
}

/** Files below a folder, as paths with slashes. Hidden ones are the host's own and left alone. */
function filesIn(/** @type {string} */ folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !/(?:^|\/)\./.test(file));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [, , target] = process.argv;
  try {
    if (!target)
      throw new Error('Expected the folder that the host serves: npm run publish:site -- /srv/map');
    const { written, removed } = publish('dist', target);
    console.log(
      `${written} files put into ${target}, ${removed} removed; editions in v/ are kept.`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
