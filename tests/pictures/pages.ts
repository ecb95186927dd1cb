/** The page pictures: which crops of which pages, at the sizes, themes and languages where they differ. */
import type { Locator, Page } from '@playwright/test';
import { giveUp } from '../browser/giveUp.ts';

/** Addresses that the pictures may show; no server answers there (see `shoot.ts`). */
export const SITE = 'https://map.example.org/';
export const HOST = 'https://host.example.org/';

const PHONE = { width: 360, height: 740 };
const TABLET = { width: 768, height: 1024 };
const WIDE = { width: 1440, height: 900 };
/** An A4 page between its margins, at 96 px to an inch. */
const PAPER = { width: 680, height: 990 };
const PROJECTOR = { width: 1280, height: 720 };

export interface PagePicture {
  readonly name: string;
  /** Address below the site's root, or what stands in a host's page. */
  readonly at: string | { readonly body: string };
  /** Of the window, in CSS px. */
  readonly size: typeof PHONE;
  readonly theme: 'light' | 'dark';
  readonly media?: 'print';
  /** Brings about what is to be seen; gives what is cropped, or nothing for all that is in view. */
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

function on(
  [suffix, size, theme]: Device,
  name: string,
  at: PagePicture['at'],
  show?: PagePicture['show'],
): PagePicture {
  return { name: `${name}-${suffix}`, at, size, theme, ...(show && { show }) };
}

/** The first of these that is to be seen. */
const part = (selector: string) => async (page: Page) => {
  const found = page.locator(selector).filter({ visible: true }).first();
  await found.scrollIntoViewIfNeeded();
  return found;
};

/** A tool's panel, opened by its button. */
const tool = (name: string) => async (page: Page) => {
  await page.locator(`[data-tool="${name}"]`).filter({ visible: true }).click();
  const panel = page.locator(`[data-panel="${name}"]`);
  await panel.locator('h2 ~ *, .head ~ *').first().waitFor();
  return panel;
};

async function legend(page: Page): Promise<undefined> {
  const button = page.locator('.legend h2 button');
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  await page.locator('.layers summary').click();
  return undefined;
}

/** What a presentation shows after a key. */
const key = (name: string, seen: string) => async (page: Page) => {
  await page.locator('.stage').waitFor();
  await page.keyboard.press(name);
  await page.locator(seen).first().waitFor();
  return undefined;
};

/** The first question of a quiz. */
async function question(page: Page): Promise<undefined> {
  await page.locator('.quiz [type=submit]').click();
  await page.locator('.quiz .ask').waitFor();
  return undefined;
}

/** The same after the first of its choices was taken. */
async function answered(page: Page): Promise<undefined> {
  await question(page);
  await page.locator('.quiz .choices button').first().click();
  await page.locator('.quiz .told[data-right]').waitFor();
  return undefined;
}

/** The review of a quiz in which the first answer that offers itself was always given. */
async function review(page: Page): Promise<Locator> {
  await question(page);
  await giveUp(page);
  return page.locator('.quiz .review');
}

const paper = (name: string, at: string, show: PagePicture['show']): PagePicture => ({
  ...on(['paper', PAPER, 'light'], name, at, show),
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

/** A step's chart, with nothing of what stays in view lying over it. */
const chart = (step: string) => async (page: Page) => {
  await page
    .locator('.pane, .steps')
    .evaluateAll((all) => all.forEach((one) => ((one as HTMLElement).style.visibility = 'hidden')));
  return part(`section[data-step="${step}"] .step-chart`)(page);
};
const card = part('[data-card]');
const withCard = async (page: Page) => {
  await card(page);
  return undefined;
};

export const pagePictures: readonly PagePicture[] = [
  on(phone, 'front', 'stories/'),
  on(wideDark, 'front', 'stories/'),
  on(tablet, 'front-ur', 'stories/ur/'),

  ...[phone, tablet, wide, wideDark].map((device) => on(device, 'story', 'gateway/en/')),
  on(phoneDark, 'story-ur', 'gateway/ur/'),
  on(wide, 'story-ur', 'gateway/ur/'),
  on(phone, 'wakhan', 'gateway/en/#step=wakhan'),
  on(wide, 'wakhan-ur', 'gateway/ur/#step=wakhan'),
  on(['844', { width: 844, height: 390 }, 'light'], 'wakhan', 'gateway/en/#step=wakhan'),
  on(['320', { width: 320, height: 256 }, 'light'], 'wakhan', 'gateway/en/#step=wakhan'),

  ...CHARTS.flatMap(([name, story, step]) =>
    [phone, wideDark].map((device) =>
      on(device, `chart-${name}`, `${story}/en/#step=${step}`, chart(step)),
    ),
  ),
  ...CHARTS.map(([name, story, step]) =>
    on(phone, `chart-${name}-ur`, `${story}/ur/#step=${step}`, chart(step)),
  ),

  on(phone, 'card', 'gateway/en/#focus=casa-hvdc-af', withCard),
  on(wideDark, 'card', 'gateway/en/#focus=casa-hvdc-af', card),
  on(wide, 'card-ur', 'gateway/ur/#focus=wakhan-corridor', withCard),
  on(phone, 'legend', 'gateway/en/', legend),
  on(wideDark, 'legend-ur', 'gateway/ur/', legend),
  ...TOOLS.flatMap((name) => [
    on(wide, `tool-${name}`, 'gateway/en/', tool(name)),
    on(wideDark, `tool-${name}-ur`, 'gateway/ur/', tool(name)),
  ]),

  on(wide, 'frame-340', frame('en/?embed#step=wakhan', 340), part('iframe')),
  on(wideDark, 'frame-760-ur', frame('ur/?embed', 760), part('iframe')),
  on(wide, 'frame-map-560', frame('en/?embed=map', 560), part('iframe')),
  on(wide, 'element-900', element('lang="en"', 900), part('energy-corridor-map')),
  on(wideDark, 'element-340-ur', element('lang="ur"', 340), part('energy-corridor-map')),

  paper('handout-cover', 'gateway/en/', undefined),
  paper('handout-chart', 'gateway/en/', part('section[data-step="power"]')),
  paper('handout-step-ur', 'gateway/ur/', part('section[data-step="wakhan"]')),

  ...[
    ['present-cover', '#mode=present'],
    ['present-slide', '#mode=present&step=line-south'],
    ['speaker', '#mode=speaker&step=wakhan'],
  ].flatMap(([name, view]) => [
    on(room, name!, `gateway/en/${view!}`, part('.stage, .speaker')),
    on(roomDark, `${name!}-ur`, `gateway/ur/${view!}`, part('.stage, .speaker')),
  ]),
  ...[
    ['present-chart', 'PageDown', '[data-slide="chart"] .step-chart, [data-slide="chart"] .charts'],
    ['present-overview', 'o', '.over-slide'],
  ].flatMap(([name, pressed, seen]) => [
    on(room, name!, 'gateway/en/#mode=present&step=power', key(pressed!, seen!)),
    on(roomDark, `${name!}-ur`, 'gateway/ur/#mode=present&step=power', key(pressed!, seen!)),
  ]),
  on(phone, 'present-slide', 'gateway/en/#mode=present&step=line-south', part('.stage')),
  paper('worksheet', 'gateway/en/worksheet/', part('main')),
  paper('worksheet-ur', 'gateway/ur/worksheet/', part('main')),
  paper('key', 'gateway/en/worksheet/key/', part('main')),
  paper('key-ur', 'gateway/ur/worksheet/key/', part('main')),
  on(tablet, 'quiz-start', 'gateway/en/#mode=quiz&seed=3', part('.quiz .start')),
  on(wide, 'quiz-where', 'gateway/en/#mode=quiz&seed=5&level=hard', question),
  on(phoneDark, 'quiz-what-ur', 'gateway/ur/#mode=quiz&seed=10', question),
  on(phone, 'quiz-next-ur', 'gateway/ur/#mode=quiz&seed=3', question),
  on(tablet, 'quiz-country', 'gateway/en/#mode=quiz&seed=9', question),
  on(phone, 'quiz-legend', 'gateway/en/#mode=quiz&seed=8', question),
  on(wideDark, 'quiz-amount-ur', 'gateway/ur/#mode=quiz&seed=7', question),
  on(tablet, 'quiz-own', 'gateway/en/#mode=quiz&seed=14', question),
  on(wide, 'quiz-right', 'gateway/en/#mode=quiz&seed=19', answered),
  on(phoneDark, 'quiz-wrong-ur', 'gateway/ur/#mode=quiz&seed=9', answered),
  on(tablet, 'quiz-review', 'gateway/en/#mode=quiz&seed=8&n=5', review),
  paper('quiz-review-ur', 'gateway/ur/#mode=quiz&seed=8&n=5', review),
  on(tablet, 'atlas', 'atlas/en/'),
  on(phoneDark, 'atlas-ur', 'atlas/ur/'),
  on(tablet, 'teach', 'teach/en/'),
  on(phoneDark, 'teach-ur', 'teach/ur/'),
  on(tablet, 'whats-new-ur', 'whats-new/ur/'),

  on(phone, 'sources', 'sources/'),
  on(wideDark, 'sources-ur', 'sources/ur/'),
];
