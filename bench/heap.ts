/** How much memory the scripts of a page hold, its workers' included. */
import type { CDPSession } from '@playwright/test';

/** Bytes in use on all JavaScript heaps of a page after a collection. */
export async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const workers = await workersOf(cdp);
  return usedSize + workers.reduce((sum, used) => sum + used, 0);
}

async function workersOf(cdp: CDPSession): Promise<number[]> {
  const sessions: string[] = [];
  const attached = ({ sessionId }: { sessionId: string }) => sessions.push(sessionId);
  cdp.on('Target.attachedToTarget', attached);
  await cdp.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const sizes = await Promise.all(sessions.map((session) => sizeIn(cdp, session)));
  await cdp.send('Target.setAutoAttach', {
    autoAttach: false,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  cdp.off('Target.attachedToTarget', attached);
  return sizes;
}

async function sizeIn(cdp: CDPSession, sessionId: string): Promise<number> {
  const ask = (id: number, method: string) =>
    new Promise<{ usedSize?: number }>((resolve) => {
      const hear = (event: { sessionId: string; message: string }) => {
        if (event.sessionId !== sessionId) return;
        const answer = JSON.parse(event.message) as { id?: number; result?: { usedSize?: number } };
        if (answer.id !== id) return;
        cdp.off('Target.receivedMessageFromTarget', hear);
        resolve(answer.result ?? {});
      };
      cdp.on('Target.receivedMessageFromTarget', hear);
      void cdp.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method }),
      });
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  return (await ask(2, 'Runtime.getHeapUsage')).usedSize ?? 0;
}
