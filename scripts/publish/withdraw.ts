/** Withdraws an edition: replaces its pages and scripts with notices, keeps its pictures, removes the rest. */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HOST_SCRIPTS } from '../../src/site/editions.ts';
import { listContents, targetFolder } from './folders.ts';
import { readLedger, writeLedger } from './ledger.ts';
import {
  editionsWithAssetList,
  readAssetList,
  assetsOfEditions,
  writeAssetList,
} from './assetList.ts';
import { removeFile, withStagingFolder } from './applyPlan.ts';

/**
 * Withdraws `v/<version>/` from a published folder. Its pages become notices with a link to the current
 * page, its host scripts log a warning, and assets that only it needed are removed. Throws before changing
 * anything if the folder is not ours or there is no such edition.
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

  const { files } = listContents(join(to, edition));
  const assets = readAssetList(to, edition);
  // PNG files are harmless, and old articles keep their picture.
  const pictures = assets.filter((file) => /^assets\/map-[^/]*\.png$/.test(file));
  const pages = files.filter((file) => file.endsWith('.html'));
  const scripts = HOST_SCRIPTS.filter((name) => files.includes(name));
  withStagingFolder(to, (staging) => {
    const [now, old] = [join(staging, 'now'), join(staging, 'old')];
    const pathFor = (file: string): string => {
      mkdirSync(dirname(join(now, file)), { recursive: true });
      return join(now, file);
    };
    for (const file of pages) writeFileSync(pathFor(file), noticeHtml(version, file));
    for (const file of scripts) writeFileSync(pathFor(file), noticeScript(version));
    writeAssetList(now, pictures);
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
  const all = listContents(to).files;
  const kept = new Set([
    ...ledger.publications.flatMap(({ assets }) => assets),
    ...assetsOfEditions(to, editionsWithAssetList(all)),
  ]);
  const orphaned = assets.filter((file) => all.includes(file) && !kept.has(file));
  for (const file of orphaned) removeFile(to, file);
  // The edition's asset list remains, so it is not counted.
  const otherFiles = files.length - pages.length - scripts.length - 1;
  return { removed: otherFiles + orphaned.length, kept: pictures.length };
}

/** A notice in the site's languages with a link to the current page of the same path. */
function noticeHtml(version: string, file: string): string {
  const up = '../'.repeat(file.split('/').length + 1);
  const currentPage = encodeURI(up + file.replace(/(^|\/)index\.html$/, '$1'));
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
<p>Its code had a fault that could harm those who read it. <a href="${currentPage}" target="_top">The map as it is today</a></p>
<p lang="ur" dir="rtl">ایڈیشن ${version} واپس لے لیا گیا ہے، کیونکہ اس کے کوڈ میں ایک خامی تھی۔ <a href="${currentPage}" target="_top">نقشہ، جیسا آج ہے</a></p>
</main>
</body>
</html>
`;
}

function noticeScript(version: string): string {
  return `console.warn('Energy Corridor Map: edition ${version} was withdrawn. Take the code for your page from the living site.');\n`;
}
