/** A course system around a package: scorm-again, the page of the course, and what was asked of it. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { serveHost, type HostSite } from './host.ts';

export interface Setting {
  /** What was kept before. */
  readonly saved?: string;
  /** What it says of the lesson; absent for what a system says that tells nothing. */
  readonly mode?: string;
  /** Whether its functions throw. */
  readonly throws?: boolean;
  /** Address of the package's start where it is elsewhere. */
  readonly start?: string;
  readonly sandbox?: string;
}

declare global {
  interface Window {
    /** Names of the functions that were called, in order. */
    called: string[];
    /** What the system has of a value. */
    kept: (name: string) => string;
  }
}

/** The page of the course: its system counts what it is asked, and answers by scorm-again. */
function courseHtml({ saved = '', mode = '', throws = false, start, sandbox }: Setting): string {
  const limits = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A course</title>
<link rel="icon" href="data:,"><style>iframe{width:100%;height:90vh}</style>
<script src="/scorm12.js"></script></head><body><script>
const real = new Scorm12API({ autocommit: false, logLevel: 5 });
real.loadFromJSON({ suspend_data: ${JSON.stringify(saved)} }, 'cmi');
const called = [];
const API = {};
for (const name of ['Initialize', 'Finish', 'GetValue', 'SetValue', 'Commit', 'GetLastError', 'GetErrorString', 'GetDiagnostic'])
  API['LMS' + name] = (...values) => {
    called.push('LMS' + name);
    if (${throws}) throw new Error('The course is out of order');
    if (name === 'GetValue' && values[0] === 'cmi.core.lesson_mode') return ${JSON.stringify(mode)};
    return real['LMS' + name](...values);
  };
Object.assign(window, { API, called, kept: (name) => String(name.split('.').reduce((all, part) => all[part], real)) });
</script><iframe src="${start ?? '/sco/index.html'}"${limits}></iframe></body></html>`;
}

/** Serves the files of a package, and a page of a course for each setting, at `/NAME`. */
export async function serveCourse(
  archive: string,
  settings: Readonly<Record<string, Setting>>,
  host?: string,
): Promise<HostSite> {
  const files = Object.entries(unzipSync(readFileSync(archive))).map(
    ([path, bytes]) => [`/sco/${path}`, { html: strFromU8(bytes) }] as const,
  );
  const pages = Object.entries(settings).map(
    ([name, setting]) => [`/${name}`, { html: courseHtml(setting) }] as const,
  );
  const script = readFileSync('node_modules/scorm-again/dist/scorm12.min.js', 'utf8');
  return serveHost(
    {
      ...Object.fromEntries([...files, ...pages]),
      '/scorm12.js': { html: script, headers: { 'Content-Type': 'text/javascript' } },
    },
    host,
  );
}

/** Opens the quiz within the page of a course, in a language. */
export async function openQuiz(page: Page, address: string, lang = 'en'): Promise<FrameLocator> {
  await page.goto(address);
  const frame = page.frameLocator('iframe');
  await frame.locator(`li[lang="${lang}"] a`).click();
  await expect(frame.locator('.quiz .course')).toBeVisible();
  return frame;
}

/** Begins a quiz of five questions. */
export async function begin(frame: FrameLocator): Promise<void> {
  await frame.locator('.counts label', { hasText: /^\s*5\s*$/ }).click();
  await frame.locator('.quiz [type=submit]').click();
  await expect(frame.locator('.quiz .ask')).toBeVisible();
}

/** Answers the question that is asked until it takes no further answer, and goes on. */
export async function answer(frame: FrameLocator): Promise<void> {
  const ask = frame.locator('.quiz .ask');
  const onwards = frame.locator('.quiz .told + p .main');
  const kind = await ask.getAttribute('data-kind');
  if (kind === 'where') await frame.locator('.ask summary').click();
  while (!(await onwards.isVisible())) {
    const before = await frame.locator('.quiz .told').textContent();
    if (kind === 'amount') {
      await frame.locator('#quiz-amount').fill('1');
      await frame.locator('.quiz .amount .main').click();
    } else await frame.locator('.quiz .choices button').first().click();
    await expect(frame.locator('.quiz .told')).not.toHaveText(before ?? '');
  }
  await onwards.click();
}
