/** Pages of others: hosts on an origin of their own, with the policy that a test gives them. */
import { createServer, type IncomingMessage } from 'node:http';

export interface HostPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HostSite {
  /** Address of the site, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves pages by path (`/` and so on) on a free port of this machine, which is an origin of its own. */
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
  if (address === null || typeof address === 'string') throw new Error('no port was given');
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

/** A host's page around what is embedded: tall enough to be scrolled. */
export function hostHtml(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}
<style>body{margin:0 auto;max-width:1240px;padding:20px;font:16px/1.5 serif}iframe{width:100%;border:0}
.tall{height:1500px}</style></head><body><h1>A host</h1>${body}<div class="tall"></div></body></html>`;
}
