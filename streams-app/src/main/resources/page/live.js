// Hearing that something has changed.

import { pause, stream, wait } from './api.js';

const EVENTS = 'api/v1/events';
const EVERY = 5000;
/** Many events of one moment are one reason to look. */
const TOGETHER = 700;

/** How long to go without the stream when the instance has none to give; it has as many readers as it takes, perhaps. */
const WITHOUT = 60000;

/**
 * Calls `look` whenever something may have changed, until the signal ends it: when the stream of events tells of something, or, while
 * there is no such stream, every few seconds while somebody looks. `state` hears `live`, `asking` or `away`.
 */
export async function follow({ look, state, signal }) {
  const calm = gathered(look, signal);
  for (let failures = 0; !signal.aborted;) {
    try {
      const response = await stream(EVENTS, signal);
      if (!response.ok || !response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
        await response.body?.cancel();
        await poll({ look, state, signal, until: response.status === 503 ? Date.now() + WITHOUT : Infinity });
        continue;
      }
      failures = 0;
      state('live');
      calm();
      await read(response.body.getReader(), calm);
    } catch (problem) {
      if (signal.aborted) {
        return;
      }
      state('away');
      failures++;
    }
    await wait(pause(failures), signal).catch(() => {});
  }
}

/** Reads until the stream ends. What an event says is not needed: whoever hears of one asks for what is there now. */
async function read(reader, heard) {
  const decoder = new TextDecoder();
  for (let rest = '';;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    rest += decoder.decode(value, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop();
    if (lines.some(line => line.startsWith('data:'))) {
      heard();
    }
  }
}

async function poll({ look, state, signal, until }) {
  for (let failures = 0; !signal.aborted && Date.now() < until;) {
    await wait(failures > 0 ? pause(failures) : EVERY, signal).catch(() => {});
    if (signal.aborted || document.hidden) {
      continue;
    }
    try {
      await look();
      failures = 0;
      state('asking');
    } catch {
      failures++;
      state('away');
    }
  }
}

/** Calls a function once for many calls within a moment, and never while it is still running. */
function gathered(look, signal) {
  let timer = null;
  let running = false;
  return function again() {
    if (timer !== null || signal.aborted) {
      return;
    }
    timer = setTimeout(async () => {
      timer = null;
      if (running) {
        again();
        return;
      }
      running = true;
      await look().catch(() => {});
      running = false;
    }, TOGETHER);
  };
}
