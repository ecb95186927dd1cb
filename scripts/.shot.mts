import { chromium } from '@playwright/test';
import { serve } from './serve.mjs';
const [, , out, path = '', w = '1440', h = '900', extra = ''] = process.argv;
const s = await serve('/work/main/dist', {});
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const p = await b.newPage({
  viewport: { width: +w, height: +h },
  colorScheme: extra.includes('dark') ? 'dark' : 'light',
  javaScriptEnabled: !extra.includes('nojs'),
  deviceScaleFactor: 1,
});
p.on('console', (m) => console.log(m.type(), m.text().slice(0, 300)));
p.on('pageerror', (e) => console.log('ERR', e.message, e.stack?.slice(0, 400)));
p.on('requestfailed', (r) => console.log('FAILED', r.url(), r.failure()?.errorText));
p.on('response', (r) => {
  if (r.status() >= 400) console.log(r.status(), r.url());
});
await p.goto(s.url + path);
if (!extra.includes('nojs'))
  await p
    .waitForSelector('[data-ecm-state=live],[data-ecm-state=failed]', { timeout: 40000 })
    .catch((e) => console.log('not live'));
await p.waitForTimeout(extra.includes('slow') ? 6000 : 3500);
await p.screenshot({ path: out });
await b.close();
await s.close();
