/** Takes an edition back: its pages and scripts say so, its pictures stay, all else goes. */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HOST_SCRIPTS } from '../../src/site/editions.ts';
import { contentsOf, targetFolder } from './folders.ts';
import { readLedger, writeLedger } from './ledger.ts';
import { editionsIn, needsOf, needsOfAll, writeNeeds } from './needs.ts';
import { removeFile, withBeside } from './swap.ts';

/**
 * Withdraws `v/<version>/` from a folder that a site was published to. Every page of the edition becomes
 * a notice with a link to the living page, the scripts of hosts a line for their console; what only it
 * needed of `assets/` goes. Throws a sentence, and has changed nothing, if the folder is not ours or there
 * is no such edition.
 */
export function withdraw(
  target: string,
  version: string,
  { repository, dist }: { readonly repository: string; readonly dist: string },
): { readonly removed: number; readonly kept: number } {
  const to = targetFolder(target, dist, repository);
  const ledger = readLedger(to);
  if (!ledger) throw new Error(`${target}: expected a folder that publish:site has filled`);
  const edition = `v/${version}`;
  if (!/^\d+\.[\w.+-]+$/.test(version) || !existsSync(join(to, edition)))
    throw new Error(
      `${join(target, edition)}: there is no such edition; expected one such as 1.2.3`,
    );
  if (ledger.withdrawn.includes(version))
    throw new Error(`${join(target, edition)}: this edition is withdrawn already`);

  const { files } = contentsOf(join(to, edition));
  const needs = needsOf(to, edition);
  // A PNG cannot run, and an old article keeps its picture.
  const pictures = needs.filter((file) => /^assets\/map-[^/]*\.png$/.test(file));
  const pages = files.filter((file) => file.endsWith('.html'));
  const scripts = HOST_SCRIPTS.filter((name) => files.includes(name));
  withBeside(to, (beside) => {
    const [now, old] = [join(beside, 'now'), join(beside, 'old')];
    const put = (file: string): string => {
      mkdirSync(dirname(join(now, file)), { recursive: true });
      return join(now, file);
    };
    for (const file of pages) writeFileSync(put(file), noticeHtml(version, file));
    for (const file of scripts) writeFileSync(put(file), noticeScript(version));
    writeNeeds(now, pictures);
    writeLedger(to, { ...ledger, withdrawn: [...ledger.withdrawn, version] });
    renameSync(join(to, edition), old);
    try {
      renameSync(now, join(to, edition));
    } catch (error) {
      renameSync(old, join(to, edition));
      writeLedger(to, ledger);
      throw error;
    }
  });
  const all = contentsOf(to).files;
  const kept = new Set([
    ...ledger.publications.flatMap(({ assets }) => assets),
    ...needsOfAll(to, editionsIn(all)),
  ]);
  const left = needs.filter((file) => all.includes(file) && !kept.has(file));
  for (const file of left) removeFile(to, file);
  // The list of what it needs stays, shorter.
  const inside = files.length - pages.length - scripts.length - 1;
  return { removed: inside + left.length, kept: pictures.length };
}

/** The page says so in the languages of the site, and leads to the living page of the same address. */
function noticeHtml(version: string, file: string): string {
  const up = '../'.repeat(file.split('/').length + 1);
  const living = encodeURI(up + file.replace(/(^|\/)index\.html$/, '$1'));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Edition ${version} was withdrawn</title>
</head>
<body>
<main>
<h1>Edition ${version} was withdrawn</h1>
<p>Its code had a fault that could harm those who read it. <a href="${living}" target="_top">The map as it is today</a></p>
<p lang="ur" dir="rtl">ایڈیشن ${version} واپس لے لیا گیا ہے، کیونکہ اس کے کوڈ میں ایک خامی تھی۔ <a href="${living}" target="_top">نقشہ، جیسا آج ہے</a></p>
</main>
</body>
</html>
`;
}

function noticeScript(version: string): string {
  return `console.warn('Energy Corridor Map: edition ${version} was withdrawn. Take the code for your page from the living site.');\n`;
}
