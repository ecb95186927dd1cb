export interface ServeOptions {
  /** First port to try; 0 (default) lets the system choose. */
  port?: number;
  /** Address to listen on; localhost by default. */
  host?: string;
  /** Number of ports to try from `port` on; 1 by default. */
  tries?: number;
  /** Called for every response once it is sent. */
  onRequest?: (request: { readonly path: string; readonly status: number }) => void;
}

export interface Served {
  /** With a trailing slash. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export function serve(dir: string, options?: ServeOptions): Promise<Served>;
