/** Loads the evidence on demand, for dates and tools. */
import type { Evidence } from '../../atlas/evidence.ts';
import type { Session } from '../../story/session.svelte.ts';
import { withStallDetection, type OnStall } from '../../atlas/stallDetection.ts';
import type { PageData } from '../shell/page.ts';

const pending = new WeakMap<Session, Promise<Evidence>>();

/** Loads the evidence into a session, once. Throws an error that names the file; a new call retries. */
export function loadEvidence(
  session: Session,
  { root }: Pick<PageData, 'root'>,
  onStall: OnStall = () => undefined,
): Promise<Evidence> {
  const existing = pending.get(session);
  if (existing) return existing;
  const file = new URL(`${root}data/evidence.json`, document.baseURI).href;
  const loading = withStallDetection(async (fetch) => {
    const response = await fetch(file);
    if (!response.ok) throw new Error(`${file}: the server answered ${response.status}`);
    const evidence: unknown = await response.json();
    if (!isEvidence(evidence)) throw new Error(`${file}: this is not the evidence`);
    session.evidence = evidence;
    return evidence;
  }, onStall);
  loading.catch(() => pending.delete(session));
  pending.set(session, loading);
  return loading;
}

/** Whether this is the right file; the build has validated its content. */
function isEvidence(value: unknown): value is Evidence {
  return Array.isArray((Object(value) as Partial<Record<string, unknown>>)['milestones']);
}
