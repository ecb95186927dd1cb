/** The evidence, fetched once when a date or a tool asks for it. */
import type { Evidence } from '../../atlas/evidence.ts';
import type { Session } from '../../story/session.svelte.ts';
import { patiently, type Quiet } from '../../atlas/patience.ts';
import type { PageData } from '../shell/page.ts';

const underway = new WeakMap<Session, Promise<Evidence>>();

/** Gives the session its evidence. Throws a sentence that names the file if it cannot be had; asking again tries again. */
export function loadEvidence(
  session: Session,
  { root }: Pick<PageData, 'root'>,
  onquiet: Quiet = () => undefined,
): Promise<Evidence> {
  const known = underway.get(session);
  if (known) return known;
  const file = new URL(`${root}data/evidence.json`, document.baseURI).href;
  const loading = patiently(async (fetch) => {
    const response = await fetch(file);
    if (!response.ok) throw new Error(`${file}: the server answered ${response.status}`);
    const evidence = (await response.json()) as Evidence;
    session.evidence = evidence;
    return evidence;
  }, onquiet);
  loading.catch(() => underway.delete(session));
  underway.set(session, loading);
  return loading;
}
