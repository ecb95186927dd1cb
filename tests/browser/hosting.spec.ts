/** The built site on nginx with our configuration, also for other origins. */
import { readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { hasNginx, startNginx } from '../unit/tooling/nginx.ts';
import { expect, waitForLiveFrame, SANDBOX, test } from './guest.ts';

test.skip(!hasNginx, 'nginx is not installed: apt-get install nginx-light');

test('serves the reading page, a sandboxed frame and the element on another origin', async ({
  page,
  openHost,
}) => {
  const nginx = await startNginx('dist');
  try {
    await page.goto(`${nginx.url}gateway/ur/`);
    await expect(page.locator('[data-ecm-state="live"]')).toBeAttached();
    await openHost(
      `<script type="module" src="${nginx.url}v/0/energy-corridor-map.js"></script>
       <iframe title="Map" height="500" ${SANDBOX} src="${nginx.url}gateway/en/?embed"></iframe>
       <energy-corridor-map story="gateway"></energy-corridor-map>`,
    );
    await waitForLiveFrame(page);
    const map = page.locator('energy-corridor-map');
    await map.scrollIntoViewIfNeeded();
    await expect(map.locator('[data-ecm-state="live"]')).toBeAttached();
  } finally {
    await nginx.stop();
  }
});

test('sends the correct type for every kind of file that the build writes', async () => {
  const files = readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative('dist', join(entry.parentPath, entry.name)));
  const kinds = new Map(files.map((file) => [extname(file), file]));
  const nginx = await startNginx('dist');
  try {
    for (const file of kinds.values()) {
      const { status, headers } = await fetch(nginx.url + file);
      expect([file, status, headers.get('content-type')]).toEqual([
        file,
        200,
        expect.not.stringContaining('octet-stream'),
      ]);
    }
  } finally {
    await nginx.stop();
  }
});
