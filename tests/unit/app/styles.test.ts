/** Style sheets and the components that import them. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const APP = 'src/app';
const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).map((file) =>
  join(APP, file),
);
const components = files
  .filter((path) => path.endsWith('.svelte'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
/** Style sheets of whole pages, and of a page that only the build renders. */
const PAGE_SHEETS = /^src\/app\/(?:css|sources)\//;

/** Paths of the style sheets that a component imports. */
const imported = ({ path, text }: (typeof components)[number]) =>
  [...text.matchAll(/^ *import '([^']+\.css)';$/gm)].map(([, sheet = '']) =>
    join(dirname(path), sheet),
  );

test('each style sheet beside components is imported by one of that folder', () => {
  const sheets = files.filter((path) => path.endsWith('.css') && !PAGE_SHEETS.test(path));
  expect(sheets.length).toBeGreaterThan(20);
  const unused = sheets.filter(
    (sheet) =>
      !components.some(
        (one) => dirname(one.path) === dirname(sheet) && imported(one).includes(sheet),
      ),
  );
  expect(unused).toEqual([]);
});

test('no component has a <style>, which a strict CSP would block', () => {
  expect(components.filter(({ text }) => /^<style|css=.?injected/m.test(text))).toEqual([]);
});
