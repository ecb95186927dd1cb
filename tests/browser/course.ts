/** A simulated course system: scorm-again in a course page that records its calls. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { serveHost, type HostSite } from './host.ts';

export interface CourseOptions {
  /** Saved data of an earlier attempt. */
  readonly saved?: string;
  /** The lesson mode it reports; absent for systems that report none. */
  readonly mode?: string;
  /** Whether its functions throw. */
  readonly throws?: boolean;
  /** Address of the package's start page, if elsewhere. */
  readonly start?: string;
  readonly sandbox?: string;
}

declare global {
  interface Window {
    /** Names of the called API functions, in order. */
    called: string[];
    /** Reads a stored value. */
    kept: (name: string) => string;
  }
}

/** The course page: its API records calls and passes them to scorm-again. */
function courseHtml({
  saved = '',
  mode = '',
  throws = false,
  start,
  sandbox,
}: CourseOptions): string {
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

/** Serves the files of a package, and a course page for each setting at `/NAME`. */
export async function serveCourse(
  archive: string,
  settings: Readonly<Record<string, CourseOptions>>,
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

/** Opens the quiz in a course page, in a language. */
export async function openQuiz(page: Page, address: string, lang = 'en'): Promise<FrameLocator> {
  await page.goto(address);
  const frame = page.frameLocator('iframe');
  await frame.locator(`li[lang="${lang}"] a`).click();
  await expect(frame.locator('.quiz .course')).toBeVisible();
  return frame;
}

/** Starts a quiz of five questions. */
export async function startQuiz(frame: FrameLocator): Promise<void> {
  await frame.locator('.counts label', { hasText: /^\s*5\s*$/ }).click();
  await frame.locator('.quiz [type=submit]').click();
  await expect(frame.locator('.quiz .ask')).toBeVisible();
}

/** Answers the current question until it accepts no further answers, and continues. */
export async function answerQuestion(frame: FrameLocator): Promise<void> {
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
