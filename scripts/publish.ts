/**
 * `npm run publish:site -- FOLDER`: copies `dist/` to a folder that a web server serves. `--yes` accepts a
 * folder that was published to before ledgers existed; `--withdraw VERSION` withdraws an edition.
 */
import { formatList, planPublication } from './publish/plan.ts';
import { applyPlan } from './publish/applyPlan.ts';
import { withdraw } from './publish/withdraw.ts';
import { readArguments } from './arguments.mjs';
import { root } from './install.mjs';
import { print, reportFailure } from './report.ts';

const USAGE = 'npm run publish:site -- [--yes] [--withdraw VERSION] FOLDER';
const DIST = 'dist';

try {
  run();
} catch (error) {
  reportFailure(error);
}

function run(): void {
  const { target, version, yes } = readCommand();
  if (version !== undefined) {
    const { removed, kept } = withdraw(target, version, { repository: root, dist: DIST });
    print(
      `Edition ${version} is withdrawn: ${removed} files removed, its ${kept} pictures kept. Copies in caches last for up to a year.`,
    );
    return;
  }
  const date = new Date().toISOString();
  const plan = planPublication(DIST, target, { repository: root, date });
  const { editions, changed, removed, unmarked } = plan;
  if (unmarked && !yes)
    throw new Error(
      [
        `${target} holds a site that publish:site has not marked as its own. Publishing would replace its files, keep its assets and what is in v/, and remove ${removed.length} files:`,
        ...(removed.length > 0 ? [`  ${formatList(removed, '\n  ', 40)}`] : []),
        'Nothing has been changed. Add --yes to go on.',
      ].join('\n'),
    );
  applyPlan(plan);
  const added = editions.map((edition) => `, ${edition} added`).join('');
  print(`${changed.length} files put into ${target}, ${removed.length} removed${added}.`);
}

function readCommand(): { target: string; version: string | undefined; yes: boolean } {
  const { values, positionals } = readArguments({
    usage: USAGE,
    allowPositionals: true,
    options: { yes: { type: 'boolean', default: false }, withdraw: { type: 'string' } },
  });
  const [target, more] = positionals;
  if (target === undefined)
    throw new Error(`Which folder does the web server serve? Usage: ${USAGE}`);
  if (more !== undefined)
    throw new Error(`One folder at a time, not also \`${more}\`. Usage: ${USAGE}`);
  return { target, version: values.withdraw, yes: values.yes };
}
