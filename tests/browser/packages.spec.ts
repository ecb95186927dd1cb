/** Packages besides the single file: a folder for a web server, and a quiz for a course system. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import sirv from 'sirv';
import { axeViolations } from './axe.ts';
import { buildCopy } from './buildCopy.ts';
import { answerQuestion, startQuiz, openQuiz, serveCourse } from './course.ts';
import { activateVisibleMaps, setHash } from './helpers.ts';
import { STORIES } from './sightSteps.ts';

const SITE = 'https://map.example.org/corridors/';

let copy = '';
const fileOf = (name: string) => join(copy, 'dist/gateway', name);

test.describe.configure({ mode: 'serial' });
test.beforeAll(() => {
  test.setTimeout(600_000);
  copy = mkdtempSync(join(tmpdir(), 'ecm-packages-'));
  buildCopy(copy, SITE, '--packages');
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(fileOf('offline.zip'))))) {
    const file = join(copy, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
});
test.afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

const folder = () => join(copy, 'energy-corridor-map-gateway');
const storedValue = (page: Page, name: string) => page.evaluate((of) => window.kept(of), name);
const called = (page: Page, name: string) =>
  page.evaluate((of) => window.called.filter((one) => one === of).length, name);
const state = (page: Page) => page.locator('.pane');

test('only builds with packages contain them and link to them from the pages for teachers', () => {
  const names = ['offline.html', 'offline.zip', 'scorm.zip'];
  for (const story of STORIES)
    for (const name of names) {
      expect(existsSync(join(copy, 'dist', story, name)), `${story}/${name}`).toBe(true);
      expect(existsSync(join('dist', story, name)), `${story}/${name}`).toBe(false);
    }
  const pages = (dist: string) =>
    readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.html') && !/offline\.html$/.test(path))
      .map((path) => [path, readFileSync(join(dist, path), 'utf8')] as const);
  const offers = /href="[^"]*(?:offline\.html|offline\.zip|scorm\.zip|quiz\.gift)"/;
  const offering = (dist: string) =>
    pages(dist).flatMap(([path, html]) => (offers.test(html) ? [path] : []));
  expect(offering('dist')).toEqual([]);
  expect(offering(join(copy, 'dist')).toSorted()).toEqual([
    'teach/en/index.html',
    'teach/ur/index.html',
  ]);
  for (const lang of ['en', 'ur']) {
    const html = readFileSync(join(copy, 'dist/teach', lang, 'index.html'), 'utf8');
    const links = [...html.matchAll(/href="([^"]*(?:offline\.html|\.zip|\.gift))"/g)];
    expect(links).toHaveLength(4 * STORIES.length);
    for (const [, href = ''] of links)
      expect(existsSync(join(copy, 'dist/teach', lang, href)), href).toBe(true);
  }
});

test.describe('the folder', () => {
  test('contains every file that its pages link; other links lead to the site', () => {
    const paths = readdirSync(folder(), { recursive: true, encoding: 'utf8' });
    const pages = paths.filter((path) => path.endsWith('.html') && !path.endsWith('offline.html'));
    expect(pages.length).toBeGreaterThan(15);
    for (const path of pages) {
      const html = readFileSync(join(folder(), path), 'utf8');
      for (const [, named = ''] of html.matchAll(/\s(?:href|src|data-map|data-fonts)="([^"]*)"/g))
        for (const address of named.split(' ')) {
          const [file = ''] = address.split(/[?#]/);
          if (file !== '' && !/^[a-z]+:/.test(file))
            expect(existsSync(join(folder(), dirname(path), file)), `${path}: ${address}`).toBe(
              true,
            );
        }
    }
  });

  test('has live map, slides, quiz and all pages on a web server, and requests nothing else', async ({
    page,
    context,
  }) => {
    const server = createServer(sirv(folder(), { dev: true }));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const port = (server.address() as { port: number }).port;
    const root = `http://127.0.0.1:${port}/`;
    const others: string[] = [];
    context.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(root))
        others.push(request.url());
    });
    await activateVisibleMaps(context);
    await page.goto(root);
    await page.locator('li[lang="ur"] a').click();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(state(page)).toHaveAttribute('data-ecm-state', 'live');
    await expect(page.locator('.from-disk')).toBeHidden();
    await page.goto(`${root}gateway/`);
    await expect(state(page)).toHaveAttribute('data-ecm-state', 'live');
    await expect(page.locator('header').first()).toContainText('This copy dates from');
    await expect(
      page.getByRole('link', { name: /^Latest version: map\.example\.org/ }),
    ).toHaveAttribute('href', `${SITE}gateway/en/`);
    await setHash(page, 'step=wakhan&focus=wakhan-corridor');
    await expect(page.locator('[data-card="wakhan-corridor"]')).toBeVisible();
    for (const link of await page
      .locator('a')
      .evaluateAll((all) => all.map((one) => (one instanceof HTMLAnchorElement ? one.href : ''))))
      if (link.startsWith(root)) expect((await page.request.get(link)).status(), link).toBe(200);
    await page.goto(`${root}gateway/en/#mode=present`);
    await expect(page.locator('.stage')).toBeVisible();
    await page.goto(`${root}gateway/ur/#mode=quiz&seed=1`);
    await page.locator('.quiz [type=submit]').click();
    await expect(page.locator('.quiz .ask')).toBeVisible();
    await expect(page.locator('.quiz .course')).toHaveCount(0);
    expect(others).toEqual([]);
    server.closeAllConnections();
    server.close();
  });
});

/** Expects that the quiz works, whatever the course does. */
async function expectQuizWorks(frame: Awaited<ReturnType<typeof openQuiz>>): Promise<void> {
  await startQuiz(frame);
  await answerQuestion(frame);
  await expect(frame.locator('.quiz .progress')).toContainText('2');
}

test.describe('the quiz in a course', () => {
  test('records the displayed score once, with at most three requests', async ({ page }) => {
    const course = await serveCourse(fileOf('scorm.zip'), { course: {} });
    const frame = await openQuiz(page, `${course.url}course`);
    await expect(frame.locator('.course')).toHaveAttribute('data-status', 'recording');
    expect(await storedValue(page, 'cmi.core.lesson_status')).toBe('incomplete');
    await startQuiz(frame);
    for (let number = 1; number <= 5; number++) {
      await answerQuestion(frame);
      expect((await storedValue(page, 'cmi.suspend_data')).length).toBeLessThanOrEqual(4096);
    }
    const total = frame.locator('.review .total');
    const [points, of] = await Promise.all(
      ['data-points', 'data-of'].map(async (name) => Number(await total.getAttribute(name))),
    );
    await expect(frame.locator('.course')).toHaveAttribute('data-status', 'recorded');
    const score = await storedValue(page, 'cmi.core.score.raw');
    expect(Number(score)).toBe(Math.round((points! / of!) * 100));
    await expect(frame.locator('.course')).toContainText(`${score} of 100`);
    expect(await storedValue(page, 'cmi.core.score.max')).toBe('100');
    expect(await storedValue(page, 'cmi.core.lesson_status')).toBe('completed');
    // Further rounds and leaving change nothing.
    await frame.locator('.review .actions button').first().click();
    await answerQuestion(frame);
    await page.locator('iframe').evaluate((one: HTMLIFrameElement) => (one.src = 'about:blank'));
    await expect(frame.locator('.quiz')).toHaveCount(0);
    expect(await storedValue(page, 'cmi.core.score.raw')).toBe(score);
    expect(await called(page, 'LMSFinish')).toBe(1);
    expect(await called(page, 'LMSCommit')).toBeLessThanOrEqual(3);
    await course.close();
  });

  test('resumes where it was left, also in another language', async ({ page }) => {
    const course = await serveCourse(fileOf('scorm.zip'), { course: {} });
    const frame = await openQuiz(page, `${course.url}course`);
    await startQuiz(frame);
    await answerQuestion(frame);
    await answerQuestion(frame);
    const score = /\d+/.exec(
      (await frame.locator('.progress span').last().textContent()) ?? '',
    )?.[0];
    await page.locator('iframe').evaluate((one: HTMLIFrameElement) => (one.src = 'about:blank'));
    await expect.poll(() => called(page, 'LMSFinish')).toBe(1);
    expect(await storedValue(page, 'cmi.core.lesson_status')).toBe('incomplete');
    const saved = await storedValue(page, 'cmi.suspend_data');
    await course.close();

    const later = await serveCourse(fileOf('scorm.zip'), { course: { saved } });
    const again = await openQuiz(page, `${later.url}course`, 'ur');
    await expect(again.locator('.quiz .ask')).toBeVisible();
    await expect(again.locator('.progress span').first()).toContainText('3');
    await expect(again.locator('.progress span').last()).toContainText(score ?? '?');
    await later.close();
  });

  test('says whether the result is recorded, in both languages, and works in any case', async ({
    page,
  }) => {
    const course = await serveCourse(fileOf('scorm.zip'), {
      browse: { mode: 'browse' },
      normal: { mode: 'normal' },
      throws: { throws: true },
      sandbox: { sandbox: 'allow-scripts' },
    });
    const elsewhere = await serveCourse(
      fileOf('scorm.zip'),
      { course: { start: `${course.url}sco/index.html` } },
      '127.0.0.2',
    );
    const cases = [
      [`${course.url}normal`, 'recording'],
      [`${course.url}browse`, 'looking'],
      [`${course.url}throws`, 'lost'],
      [`${course.url}sandbox`, 'none'],
      [`${elsewhere.url}course`, 'none'],
    ] as const;
    for (const [address, status] of cases)
      for (const lang of ['en', 'ur']) {
        const frame = await openQuiz(page, address, lang);
        const line = frame.locator('.course');
        await expect(line, address).toHaveAttribute('data-status', status);
        await expect(line).toHaveText(lang === 'en' ? /[a-z]{4}/ : /[\u0600-\u06ff]{3}/);
        await expectQuizWorks(frame);
      }
    expect(await called(page, 'LMSInitialize')).toBe(0);
    await course.close();
    await elsewhere.close();
  });

  test('without a course, shows one notice and logs no problems', async ({ page }) => {
    const course = await serveCourse(fileOf('scorm.zip'), {});
    for (const lang of ['en', 'ur']) {
      await page.goto(`${course.url}sco/index.html`);
      expect(await axeViolations(page)).toEqual([]);
      await page.locator(`li[lang="${lang}"] a`).click();
      await expect(page.locator('.course')).toHaveAttribute('data-status', 'none');
      await page.locator('.quiz [type=submit]').click();
      await expect(page.locator('.quiz .ask')).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
    }
    await course.close();
  });
});

test('opened from disk, pages of the folder show text and drawn map and link to the single file', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder(), 'index.html')).href);
  await page.locator('li[lang="ur"] a').click();
  await expect(page.locator('.stale')).toHaveCount(1);
  await expect(page.locator('.from-disk')).toBeVisible();
  await expect(page.locator('svg.ecm-picture').first()).toBeVisible();
  await page.locator('.for-class a').first().click();
  const map = page.locator('img.map');
  await expect(map).toBeVisible();
  expect(await map.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
  await page.goBack();
  await page.locator('.from-disk a').click();
  await expect(page).toHaveURL(/offline\.html\?page=gateway\/ur\//);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.locator('.quiz, article').first().waitFor();
  await context.close();
});
