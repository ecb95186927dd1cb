/** Measures the JavaScript heaps of a page and its workers. */
import { setTimeout } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';

/** A collection releases what only keeps the garbage of another heap alive: the next one frees that. */
const COLLECTIONS = 4;
/** Time in ms in which finalizers run and other threads answer. */
const PAUSE_MS = 200;
/** Page and workers are measured until another round frees less than this share of their heaps. */
const SETTLED = 0.005;
const MOST_ROUNDS = 10;

/**
 * Bytes used on all JavaScript heaps of a page after garbage collection. What page and worker keep
 * alive for each other is freed only by alternating between them.
 */
export async function measureHeap(cdp: CDPSession): Promise<number> {
  let used = await measureOnce(cdp);
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const next = await measureOnce(cdp);
    if (next > used * (1 - SETTLED)) return next;
    used = next;
  }
  return used;
}

async function measureOnce(cdp: CDPSession): Promise<number> {
  await collectGarbage((method) => cdp.send(method));
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const workers = await workerHeaps(cdp);
  return usedSize + workers.reduce((sum, used) => sum + used, 0);
}

async function collectGarbage(
  send: (method: 'HeapProfiler.collectGarbage') => Promise<unknown>,
): Promise<void> {
  for (let turn = 0; turn < COLLECTIONS; turn++) {
    await send('HeapProfiler.collectGarbage');
    await setTimeout(PAUSE_MS);
  }
}

async function workerHeaps(cdp: CDPSession): Promise<number[]> {
  const sessions: string[] = [];
  const attached = ({ sessionId }: { sessionId: string }) => sessions.push(sessionId);
  cdp.on('Target.attachedToTarget', attached);
  await cdp.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const sizes = await Promise.all(sessions.map((session) => workerHeap(cdp, session)));
  await cdp.send('Target.setAutoAttach', {
    autoAttach: false,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  cdp.off('Target.attachedToTarget', attached);
  return sizes;
}

async function workerHeap(cdp: CDPSession, sessionId: string): Promise<number> {
  const call = (id: number, method: string) =>
    new Promise<{ usedSize?: number }>((resolve) => {
      const onMessage = (event: { sessionId: string; message: string }) => {
        if (event.sessionId !== sessionId) return;
        const answer = JSON.parse(event.message) as { id?: number; result?: { usedSize?: number } };
        if (answer.id !== id) return;
        cdp.off('Target.receivedMessageFromTarget', onMessage);
        resolve(answer.result ?? {});
      };
      cdp.on('Target.receivedMessageFromTarget', onMessage);
      void cdp.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method }),
      });
    });
  let id = 0;
  await collectGarbage((method) => call(++id, method));
  return (await call(++id, 'Runtime.getHeapUsage')).usedSize ?? 0;
}
