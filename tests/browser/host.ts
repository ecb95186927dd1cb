/** Serves host pages on an origin of their own, with headers set by the test. */
import { createServer, type IncomingMessage } from 'node:http';

export interface HostPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HostSite {
  /** Address of the site, with a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves pages by path on a free local port, which is an origin of its own. */
export async function serveHost(
  pages: Readonly<Record<string, HostPage>>,
  host = '127.0.0.1',
): Promise<HostSite> {
  const server = createServer((request: IncomingMessage, response) => {
    const page = pages[(request.url ?? '/').replace(/[?#].*$/, '')];
    response.writeHead(page ? 200 : 404, {
      'Content-Type': 'text/html;charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.html ?? '');
  });
  await new Promise<void>((done) => server.listen(0, host, done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was assigned');
  return {
    url: `http://${host}:${address.port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

/** HTML of a host page around an embed, tall enough to scroll. */
export function hostHtml(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}
<style>body{margin:0 auto;max-width:1240px;padding:20px;font:16px/1.5 serif}iframe{width:100%;border:0}
.tall{height:1500px}</style></head><body><h1>A host</h1>${body}<div class="tall"></div></body></html>`;
}
