import { at, open, test, settle, hashOf, shot2 } from './helpers.ts';
import { difference } from './png.ts';
import { writeFileSync } from 'node:fs';
test.use({ viewport: { width: 900, height: 480 } });
test('probe', async ({ page }) => {
  await open(page);
  let t = Date.now();
  const a = await at(page, 'step=power');
  await shot2(page, '/tmp/tb/a.png');
  console.log('at', Date.now() - t);
  for (const h of ['step=line-north', 'step=trade', 'step=line-south', 'step=meeting', 'step=power']) {
    t = Date.now();
    await at(page, h);
    console.log('at', h, Date.now() - t);
  }
  const b = await settle(page);
  await shot2(page, '/tmp/tb/b.png');
  console.log(difference(a, b));
  await page.reload();
  await page.waitForTimeout(6000);
  const c = await settle(page);
  console.log(difference(a, c), difference(b, c), hashOf(page));
});
