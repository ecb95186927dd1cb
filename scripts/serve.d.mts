export interface ServeOptions {
  /** First port to try; 0, the default, lets the system choose. */
  port?: number;
  /** Address to listen on; this machine alone by default. */
  host?: string;
  /** How many ports from `port` on may be tried; 1 by default. */
  tries?: number;
  /** Told of every answer, once it is sent. */
  onRequest?: (request: { readonly path: string; readonly status: number }) => void;
}

export interface Served {
  /** With a slash at the end. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export function serve(dir: string, options?: ServeOptions): Promise<Served>;
