/** The page pictures: crops of pages at the sizes, themes and languages in which they differ. */
import type { Locator, Page } from '@playwright/test';
import { finishQuiz } from '../browser/finishQuiz.ts';

/** URLs that pictures may show; requests to them are intercepted (see `takePagePicture.ts`). */
export const SITE = 'https://map.example.org/';
export const HOST = 'https://host.example.org/';

const PHONE = { width: 360, height: 740 };
const TABLET = { width: 768, height: 1024 };
const WIDE = { width: 1440, height: 900 };
/** An A4 page without margins at 96 dpi. */
const PAPER = { width: 680, height: 990 };
const PROJECTOR = { width: 1280, height: 720 };

export interface PagePicture {
  readonly name: string;
  /** URL below the site's root, or the body of a host's page. */
  readonly at: string | { readonly body: string };
  /** Viewport in CSS px. */
  readonly size: typeof PHONE;
  readonly theme: 'light' | 'dark';
  readonly media?: 'print';
  /** Prepares the page; returns the element to crop to, or undefined for the whole viewport. */
  readonly show?: (page: Page) => Promise<Locator | undefined>;
}

type Device = readonly [name: string, size: typeof PHONE, theme: 'light' | 'dark'];
const phone: Device = ['360', PHONE, 'light'];
const phoneDark: Device = ['360-dark', PHONE, 'dark'];
const tablet: Device = ['768', TABLET, 'light'];
const wide: Device = ['1440', WIDE, 'light'];
const wideDark: Device = ['1440-dark', WIDE, 'dark'];
const room: Device = ['1280', PROJECTOR, 'light'];
const roomDark: Device = ['1280-dark', PROJECTOR, 'dark'];

function pagePicture(
  [suffix, size, theme]: Device,
  name: string,
  at: PagePicture['at'],
  show?: PagePicture['show'],
): PagePicture {
  return { name: `${name}-${suffix}`, at, size, theme, ...(show && { show }) };
}

/** Scrolls to the first visible match and returns it. */
const firstVisible = (selector: string) => async (page: Page) => {
  const found = page.locator(selector).filter({ visible: true }).first();
  await found.scrollIntoViewIfNeeded();
  return found;
};

/** Opens a tool by its button and returns its panel. */
const openTool = (name: string) => async (page: Page) => {
  await page.locator(`[data-tool="${name}"]`).filter({ visible: true }).click();
  const panel = page.locator(`[data-panel="${name}"]`);
  await panel.locator('h2 ~ *, .head ~ *').first().waitFor();
  return panel;
};

async function openLegend(page: Page): Promise<undefined> {
  const button = page.locator('.legend h2 button');
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  await page.locator('.layers summary').click();
  return undefined;
}

/** Presses a key in a presentation and waits for its result. */
const pressKey = (name: string, seen: string) => async (page: Page) => {
  await page.locator('.stage').waitFor();
  await page.keyboard.press(name);
  await page.locator(seen).first().waitFor();
  return undefined;
};

/** Starts a quiz and waits for its first question. */
async function startQuiz(page: Page): Promise<undefined> {
  await page.locator('.quiz [type=submit]').click();
  await page.locator('.quiz .ask').waitFor();
  return undefined;
}

/** Also answers with the first choice. */
async function answerQuestion(page: Page): Promise<undefined> {
  await startQuiz(page);
  await page.locator('.quiz .choices button').first().click();
  await page.locator('.quiz .told[data-right]').waitFor();
  return undefined;
}

/** Answers all questions with the first choice and returns the review. */
async function openReview(page: Page): Promise<Locator> {
  await startQuiz(page);
  await finishQuiz(page);
  return page.locator('.quiz .review');
}

const printedPicture = (name: string, at: string, show: PagePicture['show']): PagePicture => ({
  ...pagePicture(['paper', PAPER, 'light'], name, at, show),
  media: 'print',
});

const frame = (query: string, width: number) => ({
  body: `<div style="width:${width}px"><iframe title="Map" height="560" src="${SITE}gateway/${query}"></iframe></div>`,
});
const element = (attributes: string, width: number) => ({
  body: `<script type="module" src="${SITE}energy-corridor-map.js"></script>
<div style="width:${width}px"><energy-corridor-map story="gateway" ${attributes}></energy-corridor-map></div>`,
});

const CHARTS = [
  ['generation', 'gateway', 'power'],
  ['heights', 'gateway', 'line-south'],
  ['links', 'kilowatt-hour', 'panj'],
  ['tariff', 'kilowatt-hour', 'nowshera'],
] as const;
const TOOLS = ['find', 'time', 'filter', 'measure', 'power', 'take', 'embed'] as const;

/** Shows a step's chart and hides fixed elements that would cover it. */
const showChart = (step: string) => async (page: Page) => {
  await page
    .locator('.pane, .steps')
    .evaluateAll((all) => all.forEach((one) => ((one as HTMLElement).style.visibility = 'hidden')));
  return firstVisible(`section[data-step="${step}"] .step-chart`)(page);
};
const card = firstVisible('[data-card]');
const waitForCard = async (page: Page) => {
  await card(page);
  return undefined;
};

export const pagePictures: readonly PagePicture[] = [
  pagePicture(phone, 'front', 'stories/'),
  pagePicture(wideDark, 'front', 'stories/'),
  pagePicture(tablet, 'front-ur', 'stories/ur/'),

  ...[phone, tablet, wide, wideDark].map((device) => pagePicture(device, 'story', 'gateway/en/')),
  pagePicture(phoneDark, 'story-ur', 'gateway/ur/'),
  pagePicture(wide, 'story-ur', 'gateway/ur/'),
  pagePicture(phone, 'wakhan', 'gateway/en/#step=wakhan'),
  pagePicture(wide, 'wakhan-ur', 'gateway/ur/#step=wakhan'),
  pagePicture(['844', { width: 844, height: 390 }, 'light'], 'wakhan', 'gateway/en/#step=wakhan'),
  pagePicture(['320', { width: 320, height: 256 }, 'light'], 'wakhan', 'gateway/en/#step=wakhan'),

  ...CHARTS.flatMap(([name, story, step]) =>
    [phone, wideDark].map((device) =>
      pagePicture(device, `chart-${name}`, `${story}/en/#step=${step}`, showChart(step)),
    ),
  ),
  ...CHARTS.map(([name, story, step]) =>
    pagePicture(phone, `chart-${name}-ur`, `${story}/ur/#step=${step}`, showChart(step)),
  ),

  pagePicture(phone, 'card', 'gateway/en/#focus=casa-hvdc-af', waitForCard),
  pagePicture(wideDark, 'card', 'gateway/en/#focus=casa-hvdc-af', card),
  pagePicture(wide, 'card-ur', 'gateway/ur/#focus=wakhan-corridor', waitForCard),
  pagePicture(phone, 'legend', 'gateway/en/', openLegend),
  pagePicture(wideDark, 'legend-ur', 'gateway/ur/', openLegend),
  ...TOOLS.flatMap((name) => [
    pagePicture(wide, `tool-${name}`, 'gateway/en/', openTool(name)),
    pagePicture(wideDark, `tool-${name}-ur`, 'gateway/ur/', openTool(name)),
  ]),

  pagePicture(wide, 'frame-340', frame('en/?embed#step=wakhan', 340), firstVisible('iframe')),
  pagePicture(wideDark, 'frame-760-ur', frame('ur/?embed', 760), firstVisible('iframe')),
  pagePicture(wide, 'frame-map-560', frame('en/?embed=map', 560), firstVisible('iframe')),
  pagePicture(wide, 'element-900', element('lang="en"', 900), firstVisible('energy-corridor-map')),
  pagePicture(
    wideDark,
    'element-340-ur',
    element('lang="ur"', 340),
    firstVisible('energy-corridor-map'),
  ),

  printedPicture('handout-cover', 'gateway/en/', undefined),
  printedPicture('handout-chart', 'gateway/en/', firstVisible('section[data-step="power"]')),
  printedPicture('handout-step-ur', 'gateway/ur/', firstVisible('section[data-step="wakhan"]')),

  ...[
    ['present-cover', '#mode=present'],
    ['present-slide', '#mode=present&step=line-south'],
    ['speaker', '#mode=speaker&step=wakhan'],
  ].flatMap(([name, view]) => [
    pagePicture(room, name!, `gateway/en/${view!}`, firstVisible('.stage, .speaker')),
    pagePicture(roomDark, `${name!}-ur`, `gateway/ur/${view!}`, firstVisible('.stage, .speaker')),
  ]),
  ...[
    ['present-chart', 'PageDown', '[data-slide="chart"] .step-chart, [data-slide="chart"] .charts'],
    ['present-overview', 'o', '.over-slide'],
  ].flatMap(([name, pressed, seen]) => [
    pagePicture(room, name!, 'gateway/en/#mode=present&step=power', pressKey(pressed!, seen!)),
    pagePicture(
      roomDark,
      `${name!}-ur`,
      'gateway/ur/#mode=present&step=power',
      pressKey(pressed!, seen!),
    ),
  ]),
  pagePicture(
    phone,
    'present-slide',
    'gateway/en/#mode=present&step=line-south',
    firstVisible('.stage'),
  ),
  printedPicture('worksheet', 'gateway/en/worksheet/', firstVisible('main')),
  printedPicture('worksheet-ur', 'gateway/ur/worksheet/', firstVisible('main')),
  printedPicture('key', 'gateway/en/worksheet/key/', firstVisible('main')),
  printedPicture('key-ur', 'gateway/ur/worksheet/key/', firstVisible('main')),
  pagePicture(tablet, 'quiz-start', 'gateway/en/#mode=quiz&seed=3', firstVisible('.quiz .start')),
  pagePicture(wide, 'quiz-where', 'gateway/en/#mode=quiz&seed=5&level=hard', startQuiz),
  pagePicture(phoneDark, 'quiz-what-ur', 'gateway/ur/#mode=quiz&seed=10', startQuiz),
  pagePicture(phone, 'quiz-next-ur', 'gateway/ur/#mode=quiz&seed=3', startQuiz),
  pagePicture(tablet, 'quiz-country', 'gateway/en/#mode=quiz&seed=9', startQuiz),
  pagePicture(phone, 'quiz-legend', 'gateway/en/#mode=quiz&seed=8', startQuiz),
  pagePicture(wideDark, 'quiz-amount-ur', 'gateway/ur/#mode=quiz&seed=7', startQuiz),
  pagePicture(tablet, 'quiz-own', 'gateway/en/#mode=quiz&seed=14', startQuiz),
  pagePicture(wide, 'quiz-right', 'gateway/en/#mode=quiz&seed=19', answerQuestion),
  pagePicture(phoneDark, 'quiz-wrong-ur', 'gateway/ur/#mode=quiz&seed=9', answerQuestion),
  pagePicture(tablet, 'quiz-review', 'gateway/en/#mode=quiz&seed=8&n=5', openReview),
  printedPicture('quiz-review-ur', 'gateway/ur/#mode=quiz&seed=8&n=5', openReview),
  pagePicture(tablet, 'atlas', 'atlas/en/'),
  pagePicture(phoneDark, 'atlas-ur', 'atlas/ur/'),
  pagePicture(tablet, 'teach', 'teach/en/'),
  pagePicture(phoneDark, 'teach-ur', 'teach/ur/'),
  pagePicture(tablet, 'whats-new-ur', 'whats-new/ur/'),

  pagePicture(phone, 'sources', 'sources/'),
  pagePicture(wideDark, 'sources-ur', 'sources/ur/'),
];
